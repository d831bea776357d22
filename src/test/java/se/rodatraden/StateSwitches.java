package se.rodatraden;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConstantCaseLabelTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The switches over our own sealed types and enums that a new state or constant would slip through: those with a
 * default, with a case that takes everything, and statements in the old form that leave a constant out. Byte code
 * no longer tells such a default from the one that the compiler adds, so the compiler reads the sources.
 */
final class StateSwitches extends TreePathScanner<Void, List<StateSwitches.Fault>> {
    record Fault(Path file, long line, String what) {
        @Override
        public String toString() {
            return "%s:%d %s".formatted(file, line, what);
        }
    }

    private final Trees trees;
    private final Types types;
    private final CompilationUnitTree unit;

    private StateSwitches(JavacTask compilation, CompilationUnitTree unit) {
        this.trees = Trees.instance(compilation);
        this.types = compilation.getTypes();
        this.unit = unit;
    }

    static List<Fault> faults(List<Path> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        List<String> options = List.of("-proc:none", "-nowarn", "-cp", System.getProperty("java.class.path"));
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavacTask compilation = (JavacTask) compiler.getTask(
                    complaints, files, null, options, null, files.getJavaFileObjectsFromPaths(sources));
            Iterable<? extends CompilationUnitTree> units = compilation.parse();
            // Of a source that the compiler does not understand, too little would be known to find its faults.
            if (!compilation.analyze().iterator().hasNext()
                    || complaints.toString().contains("error:")) {
                throw new AssertionError("the sources do not compile:\n" + complaints);
            }
            List<Fault> faults = new ArrayList<>();
            units.forEach(unit -> new StateSwitches(compilation, unit).scan(unit, faults));
            return faults;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Void visitDefaultCaseLabel(DefaultCaseLabelTree label, List<Fault> faults) {
        TreePath decided = getCurrentPath().getParentPath().getParentPath();
        ours(selector(decided)).ifPresent(type -> faults.add(fault(label, "answers by default over " + type)));
        return super.visitDefaultCaseLabel(label, faults);
    }

    @Override
    public Void visitBindingPattern(BindingPatternTree pattern, List<Fault> faults) {
        TreePath label = getCurrentPath().getParentPath();
        if (label.getLeaf().getKind() == Tree.Kind.PATTERN_CASE_LABEL
                && label.getParentPath().getLeaf() instanceof CaseTree aCase
                && aCase.getGuard() == null) {
            TypeMirror selector = selector(label.getParentPath().getParentPath());
            TypeMirror taken = trees.getTypeMirror(new TreePath(getCurrentPath(), pattern.getVariable()));
            if (types.isSubtype(types.erasure(selector), types.erasure(taken))) {
                ours(selector).ifPresent(type -> faults.add(fault(pattern, "takes every " + type)));
            }
        }
        return super.visitBindingPattern(pattern, faults);
    }

    /** The compiler asks a switch expression to name every constant, but not a statement. */
    @Override
    public Void visitSwitch(SwitchTree statement, List<Fault> faults) {
        ours(selector(getCurrentPath()))
                .filter(type -> type.getKind() == ElementKind.ENUM)
                .filter(_ -> statement.getCases().stream()
                        .flatMap(aCase -> aCase.getLabels().stream())
                        .allMatch(ConstantCaseLabelTree.class::isInstance))
                .ifPresent(type -> {
                    Set<String> left = constants(type);
                    left.removeAll(named(statement));
                    if (!left.isEmpty()) {
                        faults.add(fault(statement, "leaves out " + left + " of " + type));
                    }
                });
        return super.visitSwitch(statement, faults);
    }

    private static Set<String> constants(TypeElement type) {
        return type.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                .map(constant -> constant.getSimpleName().toString())
                .collect(Collectors.toSet());
    }

    private static Set<String> named(SwitchTree statement) {
        return statement.getCases().stream()
                .flatMap(aCase -> aCase.getExpressions().stream())
                .map(name -> name instanceof IdentifierTree plain
                        ? plain.getName().toString()
                        : name.toString().replaceFirst(".*\\.", ""))
                .collect(Collectors.toSet());
    }

    private TypeMirror selector(TreePath decided) {
        Tree selector = switch (decided.getLeaf()) {
            case SwitchTree statement -> statement.getExpression();
            case SwitchExpressionTree expression -> expression.getExpression();
            default -> throw new IllegalStateException("no switch: " + decided.getLeaf());
        };
        return trees.getTypeMirror(new TreePath(decided, selector));
    }

    private Optional<TypeElement> ours(TypeMirror selector) {
        return Optional.ofNullable((TypeElement) types.asElement(types.erasure(selector)))
                .filter(type -> type.getQualifiedName().toString().startsWith("se.rodatraden."))
                .filter(type -> type.getKind() == ElementKind.ENUM
                        || type.getModifiers().contains(Modifier.SEALED));
    }

    private Fault fault(Tree tree, String what) {
        long line = unit.getLineMap().getLineNumber(trees.getSourcePositions().getStartPosition(unit, tree));
        Path file = Path.of(unit.getSourceFile().getName());
        return new Fault(file, line, what);
    }
}

package se.rodatraden;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Every statement that the program sends to the database, read from its sources by the compiler's own parser. */
final class SqlInSources {
    private static final Set<String> TAKES_SQL = Set.of("sql", "prepareStatement", "prepareCall");

    private SqlInSources() {}

    /** @param text the SQL; empty where it is put together at run time */
    record Statement(String file, long line, Optional<String> text) {
        @Override
        public String toString() {
            return file + ":" + line;
        }
    }

    static List<Statement> in(List<Path> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, List.of(), null, manager.getJavaFileObjectsFromPaths(files));
            List<Statement> found = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                Map<String, ExpressionTree> constants = new HashMap<>();
                unit.accept(new Constants(constants), null);
                unit.accept(new Calls(unit, Trees.instance(task).getSourcePositions(), constants, found), null);
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fields and variables of the file that are given a value where they are declared. */
    private static final class Constants extends TreeScanner<Void, Void> {
        private final Map<String, ExpressionTree> values;

        private Constants(Map<String, ExpressionTree> values) {
            this.values = values;
        }

        @Override
        public Void visitVariable(VariableTree variable, Void none) {
            if (variable.getInitializer() != null
                    && variable.getModifiers().getFlags().contains(Modifier.STATIC)) {
                values.put(variable.getName().toString(), variable.getInitializer());
            }
            return super.visitVariable(variable, none);
        }
    }

    private static final class Calls extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final Map<String, ExpressionTree> constants;
        private final List<Statement> found;

        private Calls(
                CompilationUnitTree unit,
                SourcePositions positions,
                Map<String, ExpressionTree> constants,
                List<Statement> found) {
            this.unit = unit;
            this.positions = positions;
            this.constants = constants;
            this.found = found;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
            if (call.getMethodSelect() instanceof MemberSelectTree method
                    && TAKES_SQL.contains(method.getIdentifier().toString())
                    && !call.getArguments().isEmpty()) {
                found.add(new Statement(
                        unit.getSourceFile().getName(),
                        unit.getLineMap()
                                .getLineNumber(positions.getStartPosition(
                                        unit, call.getArguments().getFirst())),
                        value(call.getArguments().getFirst())));
            }
            return super.visitMethodInvocation(call, none);
        }

        private Optional<String> value(ExpressionTree expression) {
            return switch (expression) {
                case LiteralTree literal when literal.getValue() instanceof String text -> Optional.of(text);
                case ParenthesizedTree inner -> value(inner.getExpression());
                case IdentifierTree name
                when constants.containsKey(name.getName().toString()) ->
                    value(constants.get(name.getName().toString()));
                case BinaryTree sum
                when sum.getKind() == Tree.Kind.PLUS ->
                    value(sum.getLeftOperand())
                            .flatMap(left -> value(sum.getRightOperand()).map(left::concat));
                default -> Optional.empty();
            };
        }
    }
}

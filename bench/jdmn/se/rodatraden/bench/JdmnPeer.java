package se.rodatraden.bench;

import com.gs.dmn.DMNModelRepository;
import com.gs.dmn.ast.TDecision;
import com.gs.dmn.ast.TDefinitions;
import com.gs.dmn.dialect.JavaTimeDMNDialectDefinition;
import com.gs.dmn.log.NopBuildLogger;
import com.gs.dmn.runtime.interpreter.DMNInterpreter;
import com.gs.dmn.runtime.interpreter.EvaluationContext;
import com.gs.dmn.runtime.interpreter.Result;
import com.gs.dmn.serialization.xstream.XMLDMNSerializer;
import com.gs.dmn.transformation.InputParameters;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import se.rodatraden.guidelines.domain.dmn.DmnWriter;
import se.rodatraden.guidelines.domain.dmn.KieOracle;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.Inputs;

/** jDMN's interpreter. Compiled by bench/run alone, which fetches jDMN; no part of the build. */
final class JdmnPeer implements Peer {
    private final DMNInterpreter<?, ?, ?, ?, ?> interpreter;
    private final TDecision decision;
    private final String namespace;

    JdmnPeer(DecisionTable table) {
        InputParameters parameters = new InputParameters();
        TDefinitions definitions = new XMLDMNSerializer(new NopBuildLogger(), parameters)
                .readModel(new StringReader(new String(DmnWriter.write(table), StandardCharsets.UTF_8)));
        this.namespace = definitions.getNamespace();
        DMNModelRepository repository = new DMNModelRepository(definitions);
        this.interpreter = new JavaTimeDMNDialectDefinition().createDMNInterpreter(repository, parameters);
        this.decision = repository.findDecisions(definitions).getFirst();
    }

    @Override
    public String name() {
        return "jDMN 9.0.0, interpreted";
    }

    @Override
    public Object ask(Inputs inputs) {
        Map<String, Object> values = new HashMap<>();
        inputs.values().forEach((name, value) -> values.put(name, KieOracle.plain(value)));
        return Result.value(interpreter.evaluateDecision(
                namespace, decision.getName(), EvaluationContext.makeDecisionEvaluationContext(decision, values)));
    }
}

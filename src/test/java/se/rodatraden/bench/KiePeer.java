package se.rodatraden.bench;

import java.util.ArrayList;
import java.util.List;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.event.AfterEvaluateDecisionTableEvent;
import org.kie.dmn.api.core.event.DMNRuntimeEventListener;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import se.rodatraden.guidelines.domain.dmn.DmnWriter;
import se.rodatraden.guidelines.domain.dmn.KieOracle;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.Inputs;

/** KIE DMN; its trace is what a listener hears of the rows that matched. */
final class KiePeer implements Peer {
    private final DMNRuntime runtime;
    private final DMNModel model;
    private final boolean traced;
    private List<List<Integer>> heard = new ArrayList<>();

    KiePeer(DecisionTable table, boolean traced) {
        this.traced = traced;
        this.runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newByteArrayResource(DmnWriter.write(table))))
                .getOrElseThrow(IllegalStateException::new);
        this.model = runtime.getModels().getFirst();
        if (traced) {
            runtime.addListener(new DMNRuntimeEventListener() {
                @Override
                public void afterEvaluateDecisionTable(AfterEvaluateDecisionTableEvent event) {
                    heard.add(event.getMatches());
                    heard.add(event.getSelected());
                }
            });
        }
    }

    @Override
    public String name() {
        return traced ? "KIE DMN 10.2.0, with a listener" : "KIE DMN 10.2.0";
    }

    @Override
    public Object ask(Inputs inputs) {
        heard = new ArrayList<>();
        DMNContext context = runtime.newContext();
        inputs.values().forEach((name, value) -> context.set(name, KieOracle.plain(value)));
        return runtime.evaluateAll(model, context).getDecisionResults();
    }
}

package se.rodatraden.matters.usecase;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.guidelines.Intervention;
import se.rodatraden.guidelines.InterventionCatalogue;
import se.rodatraden.matters.Authority;
import se.rodatraden.matters.lint.Knowledge;
import se.rodatraden.matters.store.AuthorityStore;
import se.rodatraden.matters.store.ReportKnowledge;

/** The names that a report uses for what the city offers, for its bodies and for what recurs, so that one thing has one name. */
@Component
@Transactional(readOnly = true)
public class ReportTerms {
    private static final Locale SWEDISH = Locale.of("sv", "SE");

    private final InterventionCatalogue catalogue;
    private final AuthorityStore authorities;
    private final ReportKnowledge knowledge;
    private final Clock clock;

    ReportTerms(InterventionCatalogue catalogue, AuthorityStore authorities, ReportKnowledge knowledge, Clock clock) {
        this.catalogue = catalogue;
        this.authorities = authorities;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /** What a name stands for. The name of an offer is written as it is; the others begin as their place in a sentence asks. */
    public enum TermKind {
        OFFER,
        BODY,
        TERM
    }

    /** @param name the preferred one */
    public record Term(String name, TermKind kind) {}

    /** In Swedish order, each name once. */
    public List<Term> preferred() {
        TreeMap<String, Term> terms = new TreeMap<>(Collator.getInstance(SWEDISH)::compare);
        Stream.of(
                        catalogue.on(LocalDate.now(clock)).stream()
                                .map(Intervention::name)
                                .map(name -> new Term(name, TermKind.OFFER)),
                        authorities.all().stream().map(Authority::name).map(name -> new Term(name, TermKind.BODY)),
                        knowledge.ofTexts().terms().stream()
                                .map(Knowledge.Term::preferred)
                                .map(name -> new Term(name, TermKind.TERM)))
                .flatMap(kind -> kind)
                .forEach(term -> terms.putIfAbsent(term.name(), term));
        return List.copyOf(terms.values());
    }
}

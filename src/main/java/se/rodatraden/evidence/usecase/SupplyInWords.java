package se.rodatraden.evidence.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.rodatraden.evidence.EvidenceSnapshots.Row;
import se.rodatraden.evidence.EvidenceSnapshots.Table;
import se.rodatraden.evidence.domain.Counting;
import se.rodatraden.evidence.domain.FrozenCatalogue.Offer;
import se.rodatraden.evidence.domain.GuidelinePractice;
import se.rodatraden.evidence.domain.LedgerEntry;
import se.rodatraden.evidence.domain.WhatIfFigures;
import se.rodatraden.guidelines.AgeSpan;
import se.rodatraden.shell.Texts;

/** The change beside what has been decided under the version in force, and beside the places that there are. */
public final class SupplyInWords {
    private final LedgerEntry release;
    private final WhatIfFigures figures;
    private final List<Offer> offers;
    private final boolean wasInForce;
    private final Texts t;
    private final CountWords counts;

    SupplyInWords(LedgerEntry release, WhatIfFigures figures, Texts t) {
        this.release = release;
        this.figures = figures;
        this.t = t;
        this.counts = new CountWords(t);
        switch (release.scenario().counting()) {
            case Counting.First _ -> {
                this.offers = List.of();
                this.wasInForce = false;
            }
            case Counting.Whole(var catalogue, var inForce) -> {
                this.offers = catalogue.offers();
                this.wasInForce = inForce.isPresent();
            }
        }
    }

    /** What has been decided, and which of the decisions would have been of the other kind. */
    public List<String> decisions() {
        return wasInForce
                ? List.of(
                        t.get(
                                "evidence.decided",
                                counts.inSentence(figures.decided(GuidelinePractice.WITHIN)),
                                counts.inSentence(figures.decided(GuidelinePractice.DEVIATION))),
                        counts.sentence("evidence.decided.ordinary", figures.deviationsMadeOrdinary()),
                        counts.sentence("evidence.decided.deviating", figures.ordinaryMadeDeviations()))
                : List.of(t.get("evidence.decided.never"));
    }

    /** Those who are new beside the places of what the guideline decides on. */
    public List<String> places() {
        List<Offer> decided = offers.stream().filter(Offer::decidedHere).toList();
        if (decided.isEmpty()) {
            return List.of(t.get(
                    "evidence.places.noIntervention",
                    counts.inSentence(figures.total().newly())));
        }
        return decided.stream()
                .map(offer -> offer.places()
                        .map(places -> t.get(
                                "evidence.places.known",
                                counts.inSentence(figures.total().newly()),
                                offer.name(),
                                places.free(),
                                places.startsOn()))
                        .orElseGet(() -> t.get(
                                "evidence.places.unknown",
                                counts.inSentence(figures.total().newly()),
                                offer.name())))
                .toList();
    }

    /** What the recommendations name at the ages that somebody new can have, with the places there are. */
    public Table firstHand() {
        return new Table(
                t.get("evidence.table.places", t.moment(release.releasedAt())),
                List.of(
                        t.get("evidence.column.intervention"),
                        t.get("evidence.column.ages"),
                        t.get("evidence.column.nextGroup"),
                        t.get("evidence.column.source"),
                        t.get("evidence.column.places")),
                forThoseWhoAreNew()
                        .map(offer -> new Row(
                                offer.name(),
                                List.of(
                                        offer.firstHand()
                                                .map(ages -> t.get("evidence.ages", ages.from(), ages.to()))
                                                .orElse(""),
                                        offer.places()
                                                .map(places -> t.date(places.startsOn()))
                                                .orElse(t.get("evidence.places.none")),
                                        offer.source().isEmpty() ? t.get("evidence.places.none") : offer.source(),
                                        offer.places()
                                                .map(places -> t.number(places.free()))
                                                .orElse(t.get("evidence.places.none"))),
                                false))
                        .toList());
    }

    private Stream<Offer> forThoseWhoAreNew() {
        List<Integer> ages = figures.byAge().stream()
                .filter(line -> !CountWords.isNone(line.newly()))
                .map(line -> Integer.parseInt(line.code()))
                .toList();
        return offers.stream()
                .filter(offer -> offer.firstHand()
                        .filter(span -> ages.stream().anyMatch(age -> contains(span, age)))
                        .isPresent());
    }

    private static boolean contains(AgeSpan.FullYears span, int age) {
        return span.from() <= age && age <= span.to();
    }

    /** What the catalogue does not say. */
    List<String> unknown() {
        List<String> notes = new ArrayList<>();
        List<String> without = Stream.concat(offers.stream().filter(Offer::decidedHere), forThoseWhoAreNew())
                .filter(offer -> offer.places().equals(Optional.empty()))
                .map(Offer::name)
                .distinct()
                .toList();
        if (!without.isEmpty()) {
            notes.add(t.get("evidence.note.noPlaces", String.join(", ", without)));
        }
        if (!wasInForce) {
            notes.add(t.get("evidence.decided.never"));
        }
        return notes;
    }
}

package se.rodatraden.matters.lint;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.text.Bodies;
import se.rodatraden.matters.lint.text.Patterns;

/**
 * Whose a report is.
 *
 * @param body that it is written to and that decides
 * @param office that writes: {@code gatu- och trafikkontoret}, as the head of a page tells it
 * @param municipality that both are of, in the genitive as it is written: {@code Ljungviks} kommun
 */
record OwnOrganisation(Optional<String> body, Optional<String> office, Optional<String> municipality) {
    private static final Pattern PLACE = Patterns.exact("(\\p{Lu}\\p{L}{2,30})\\s(?:kommun|stad)\\b");

    static OwnOrganisation of(List<Block> blocks, Optional<String> body) {
        return new OwnOrganisation(body, office(blocks), municipality(blocks));
    }

    private static Optional<String> office(List<Block> blocks) {
        return blocks.stream()
                .filter(Block::isMargin)
                .flatMap(block -> Bodies.in(block.text()).stream())
                .map(Bodies.Body::name)
                .filter(OwnBody::isOffice)
                .findFirst();
    }

    /** In the head of a page or of the text. */
    private static Optional<String> municipality(List<Block> blocks) {
        return blocks.stream()
                .filter(block -> block.role() == SectionRole.HEAD)
                .map(block -> PLACE.matcher(block.text()))
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .findFirst();
    }

    /** Whether the name is that of the body that decides, or of the office that writes. */
    boolean has(String name) {
        return !isOfAnotherPlace(name)
                && (body.filter(own -> Bodies.sameOffice(own, name)).isPresent()
                        || office.filter(name::equals).isPresent());
    }

    /** "Norra Hamnens stadsdelsnämnd", where the office of another district writes. */
    private boolean isOfAnotherPlace(String name) {
        String place = Bodies.placeOf(name);
        String ours = office.map(Bodies::placeOf).orElse("");
        return !place.isEmpty() && !ours.isEmpty() && !place.equals(ours);
    }

    /** Whether what stands before the place in the sentence is of another municipality; in Ljungvik is not elsewhere when Ljungvik writes. */
    boolean isElsewhere(String sentence, int to) {
        return Bodies.isElsewhere(sentence, to)
                && municipality
                        .filter(place -> sentence.startsWith(" i " + place.replaceFirst("s$", ""), to))
                        .isEmpty();
    }
}

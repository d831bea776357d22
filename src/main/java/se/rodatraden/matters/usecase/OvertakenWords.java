package se.rodatraden.matters.usecase;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.rodatraden.matters.ReplyStance;
import se.rodatraden.matters.domain.CompilationDraft;
import se.rodatraden.matters.domain.CompilationDraft.Passage;
import se.rodatraden.matters.domain.Referral;
import se.rodatraden.matters.domain.ReferralCompilation;

/** What a saved compilation says of its round that the replies do not say any more: its words are nobody's to change but the analyst's. */
final class OvertakenWords {
    private static final Pattern SILENT =
            Pattern.compile("\\b(?:har inte (?:svarat|inkommit)|inte har (?:svarat|inkommit)|svarade inte)\\b");
    private static final Pattern COUNT = Pattern.compile("^\\p{Lu}\\p{L}* av \\p{L}+ har svarat\\b.*");

    private OvertakenWords() {}

    /** @return the sentences and headings as they are written, in order */
    static List<String> in(CompilationDraft draft, ReferralCompilation round) {
        List<String> answered = round.answered().stream()
                .map(answer -> answer.header().bodyName())
                .toList();
        String count = CompilationText.count(round);
        return draft.passages().stream()
                .flatMap(passage -> passage.heading()
                        ? stance(passage, round).stream()
                        : Arrays.stream(passage.words().split("(?<=[.!?])\\s+"))
                                .filter(sentence -> isOfTheSilent(sentence, answered)
                                        || COUNT.matcher(sentence).matches() && !sentence.equals(count)))
                .distinct()
                .toList();
    }

    private static boolean isOfTheSilent(String sentence, List<String> answered) {
        return SILENT.matcher(sentence).find()
                && !COUNT.matcher(sentence).matches()
                && answered.stream().anyMatch(sentence::contains);
    }

    /** A heading as the draft writes it, with another stance than the body has taken. */
    private static Optional<String> stance(Passage heading, ReferralCompilation round) {
        return round.answered().stream()
                .filter(answer -> answer.secrecy() == null)
                .filter(answer -> says(heading, answer).isPresent())
                .filter(answer -> Stream.of(ReplyStance.values())
                        .filter(stance -> stance != answer.reply().stance())
                        .anyMatch(stance -> says(heading, answer)
                                .filter(DecisionText.stance(stance)::equals)
                                .isPresent()))
                .map(_ -> heading.words())
                .findFirst();
    }

    private static Optional<String> says(Passage heading, Referral.Answered answer) {
        String body = answer.header().bodyName() + ": ";
        return Optional.of(heading.words())
                .filter(words -> words.startsWith(body))
                .map(words -> words.substring(body.length()).strip());
    }
}

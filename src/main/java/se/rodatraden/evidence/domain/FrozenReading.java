package se.rodatraden.evidence.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * The answers of one guideline version to every profile there can be. Kept with a run, since a draft may be
 * rewritten afterwards and the run must still be repeatable.
 *
 * @param hash content hash of the version that answered
 */
public record FrozenReading(String hash, SequencedMap<Profile, GuidelineOutcome> answers) implements GuidelineReading {
    public FrozenReading {
        answers = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(answers));
        if (!List.copyOf(answers.keySet()).equals(Profile.all())) {
            throw new IllegalArgumentException("a reading answers every profile, in canonical order");
        }
    }

    public static FrozenReading of(String hash, GuidelineReading reading) {
        SequencedMap<Profile, GuidelineOutcome> answers = new LinkedHashMap<>();
        Profile.all().forEach(profile -> answers.put(profile, reading.of(profile)));
        return new FrozenReading(hash, answers);
    }

    /** Reads what {@link #text} wrote. */
    public static FrozenReading parse(String hash, String text) {
        String[] outcomes = text.split(" ");
        SequencedMap<Profile, GuidelineOutcome> answers = new LinkedHashMap<>();
        List<Profile> profiles = Profile.all();
        for (int i = 0; i < profiles.size(); i++) {
            answers.put(profiles.get(i), GuidelineOutcome.valueOf(outcomes[i]));
        }
        return new FrozenReading(hash, answers);
    }

    /** The outcomes in canonical order of the profiles, with a space between. */
    public String text() {
        return answers.values().stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    @Override
    public GuidelineOutcome of(Profile profile) {
        GuidelineOutcome outcome = ((Map<Profile, GuidelineOutcome>) answers).get(profile);
        if (outcome == null) {
            throw new IllegalArgumentException("no such profile");
        }
        return outcome;
    }
}

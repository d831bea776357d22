package se.rodatraden.evidence.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.evidence.usecase.TriableDraft;
import se.rodatraden.kernel.Letters;
import se.rodatraden.shell.FormErrors;

/**
 * A question about a file as it was typed.
 *
 * @param described where the facts come from
 * @param madeUp {@code true} when no child stands behind the facts, {@code false} when they are about real children
 */
public record WhatIfFileForm(
        @Nullable String draft,
        @Nullable String described,
        @Nullable String madeUp,
        @Nullable String purpose) {
    private static final int SHORTEST = 10;
    private static final int LONGEST_DESCRIPTION = 200;
    private static final int LONGEST_PURPOSE = 500;

    boolean isMadeUp() {
        return "true".equals(madeUp);
    }

    boolean saysWhetherMadeUp() {
        return isMadeUp() || "false".equals(madeUp);
    }

    Optional<TriableDraft> chosen(List<TriableDraft> drafts) {
        return drafts.stream()
                .filter(triable -> triable.draft().id().toString().equals(draft))
                .findFirst();
    }

    Optional<String> described(FormErrors errors) {
        return text("described", described, "evidence.file.described", LONGEST_DESCRIPTION, errors);
    }

    Optional<String> purpose(FormErrors errors) {
        return text("purpose", purpose, "evidence.choose.purpose", LONGEST_PURPOSE, errors);
    }

    private static Optional<String> text(
            String field, @Nullable String typed, String key, int longest, FormErrors errors) {
        Optional<String> text = errors.text(field, typed, key + ".missing", longest);
        if (text.filter(its -> Letters.areFewerThan(SHORTEST, its)).isPresent()) {
            errors.add(field, key + ".short");
            return Optional.empty();
        }
        return text;
    }
}

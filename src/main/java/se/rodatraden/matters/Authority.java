package se.rodatraden.matters;

import se.rodatraden.kernel.CompartmentId;

/**
 * A political body with its own diary (myndighet). Whatever passes between two of them is sent by the one
 * and received by the other (TF 2:9, 2:11).
 *
 * @param series the letters of its diary numbers: {@code KS} in {@code KS 2024/890}
 */
public record Authority(CompartmentId id, String name, String series, AuthorityKind kind) {}

package se.rodatraden.guidelines;

import java.util.UUID;

/**
 * The demand of a matter that a draft answers ({@code "SIG ska erbjudas från åtta år i stället för tolv"}).
 *
 * @param id whatever identifies it where it was raised; opaque here
 */
public record Demand(UUID id, String text) {}

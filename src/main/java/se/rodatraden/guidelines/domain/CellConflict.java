package se.rodatraden.guidelines.domain;

/** Two people changed the same cell; both texts are kept until one of them is chosen. */
public record CellConflict(CellAddress cell, String stored, String offered) {}

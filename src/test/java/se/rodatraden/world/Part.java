package se.rodatraden.world;

/** What a module adds to a side of the small world, through the use cases that people use. */
@FunctionalInterface
interface Part {
    void build(SmallWorld world, Side side);
}

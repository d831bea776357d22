package se.rodatraden.cli;

public final class Rodatraden {
    private Rodatraden() {}

    public static void main(String[] args) {}
}

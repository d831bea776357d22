package se.rodatraden.postgres;

/**
 * The program cannot or must not start as things are. The message is for the person who started it: one line in
 * Swedish, one in English, nothing about the inside of the program.
 */
public final class StartupRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartupRefusedException(String swedish, String english) {
        super(swedish + System.lineSeparator() + english);
    }
}

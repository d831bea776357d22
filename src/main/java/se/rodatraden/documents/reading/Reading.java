package se.rodatraden.documents.reading;

/** Reads a file of any of the formats. Time and memory are bounded, whatever the file holds. */
public interface Reading {

    /** The most bytes that a file may have. */
    int LARGEST = 30_000_000;

    /**
     * @param name for messages alone; the format is told by the content
     * @throws UnreadableFileException when it is none of the formats, is damaged or locked, holds no text, or is too much
     */
    ReadFile read(String name, byte[] bytes) throws UnreadableFileException;
}

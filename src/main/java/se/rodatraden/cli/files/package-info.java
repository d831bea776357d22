/**
 * The commands that read files and print: {@code decide}, {@code analyse}, {@code diff}, {@code simulate},
 * {@code protect}, {@code audit} and {@code lint}. They need no server, no database and no Spring context.
 *
 * <p>Status: 0 when all is well, 1 when there are findings, 2 for bad input, 3 for a fault in the program. With
 * {@code --json} standard output is JSON as {@code docs/formats/} publishes it and nothing else; what is wrong is told
 * on standard error. Nothing is printed of an input that is refused.
 */
@NullMarked
package se.rodatraden.cli.files;

import org.jspecify.annotations.NullMarked;

/**
 * The commands of {@code ./rodatraden} that run in Java: {@code demo}, {@code serve}, {@code found},
 * {@code backup} and {@code restore}, and those that read files and print, in {@code cli.files}. What comes before Java, finding a JDK and
 * building, is the launcher script's.
 *
 * <p>Contract: a command tells what it is doing while it takes time, in Swedish or English as the terminal is set.
 * What cannot be done ends with status 2 and a message of two lines, Swedish and English, never with a stack
 * trace. {@code demo} answers on this machine only and prints the address and the accounts when the first page can
 * be opened. Ctrl-C and SIGTERM end every command cleanly: requests first, then the connections, then the database.
 *
 * <p>A command over files needs no application; it speaks the language that it is asked to speak, and ends with 1
 * when there are findings.
 *
 * <p>This module starts the others and is used by none.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "access",
            "administration :: usecase",
            "postgres",
            "demo",
            "shell",
            "documents::reading",
            "guidelines",
            "guidelines::tables",
            "evidence::files",
            "matters",
            "matters::lint"
        })
@NullMarked
package se.rodatraden.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

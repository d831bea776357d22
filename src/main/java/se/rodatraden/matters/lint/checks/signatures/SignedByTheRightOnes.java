package se.rodatraden.matters.lint.checks.signatures;

import static se.rodatraden.matters.lint.Category.SIGNATURES;

import java.util.ArrayList;
import java.util.List;
import se.rodatraden.matters.lint.Check;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.Severity;

/** At the end stand names with titles, the head of the administration among them; whoever stands in says so. */
public final class SignedByTheRightOnes implements Check {

    @Override
    public List<Finding> check(LintedReport report) {
        if (!report.isFile()) {
            return List.of(); // in the workspace a report is signed in the program
        }
        SignatureLines lines = SignatureLines.of(report);
        List<Signer> signers = SignerReader.read(
                lines, new Titles(report.knowledge().signatories().titles()));
        if (signers.isEmpty()) {
            return List.of(finding("signature-missing", new Place.WholeReport()));
        }
        List<Finding> findings = new ArrayList<>(NamelessLines.in(lines));
        List<Finding> forAnother = SignedForAnother.withoutTitle(lines);
        findings.addAll(forAnother);
        SignersTold.byTwo(report, signers).ifPresent(findings::add);
        SignersTold.afterTheMeeting(report, lines).ifPresent(findings::add);
        if (forAnother.isEmpty()) {
            signers.stream()
                    .filter(signer -> !signer.hasTitle())
                    .map(signer -> finding("signature-without-title", signer.place(), signer.name()))
                    .forEach(findings::add);
        }
        EntitledToSign entitled = new EntitledToSign(report);
        // Somebody without a title or a name may be the head: that is one thing to mend, and it has been told.
        if (findings.isEmpty() && signers.stream().noneMatch(entitled::maySign)) {
            findings.add(
                    finding("signature-of-the-head-missing", signers.getFirst().place()));
        }
        signers.forEach(signer -> SignersTold.anotherTitle(report, signer).ifPresent(findings::add));
        signers.stream()
                .filter(signer -> entitled.isHead(signer) && SignedForAnother.isUnsaid(signer, lines, report))
                .map(signer -> finding("stand-in-without-saying-so", signer.place(), signer.name(), signer.title()))
                .forEach(findings::add);
        return findings;
    }

    private static Finding finding(String rule, Place place, Object... arguments) {
        return Finding.of(rule, SIGNATURES, Severity.WARNING, place, arguments).remedied();
    }
}

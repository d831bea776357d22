package se.rodatraden.e2e;

/** What a secretary does with one matter at one meeting and after it, on the days when it is done. */
final class WalkOfOneMeeting {
    private final Walk walk;
    private final String meeting;

    /** @param meeting the address of its page */
    WalkOfOneMeeting(Walk walk, String meeting) {
        this.walk = walk;
        this.meeting = meeting;
    }

    /** @param inForceFrom empty where no guideline is adopted */
    WalkOfOneMeeting decides(String day, String inWords, String outcome, String inForceFrom) {
        walk.waitUntil(day, inWords).go(meeting).follow("Registrera beslutet");
        walk.choose(outcome);
        if (!inForceFrom.isEmpty()) {
            asksAboutWhatTheClausesDoNotSay();
            walk.choose("Utkastet antas").visitor().fill("Gäller från och med", inForceFrom);
        }
        walk.press("Registrera beslutet").sees("är registrerat.");
        return this;
    }

    /** A version that was rejected or adopted by a slip would stay so. */
    private void asksAboutWhatTheClausesDoNotSay() {
        walk.choose("Utkastet avslås").press("Registrera beslutet").sees("men du har valt att det avslås");
        walk.visitor()
                .sees("Ja, så står det i protokollet: utkastet avslås fast att-satserna antar det")
                .findsNoBarrier()
                .reflows()
                .picture("council-decision-asked");
    }

    WalkOfOneMeeting approves(String day, String inWords) {
        walk.waitUntil(day, inWords).go(meeting).type("day", day);
        walk.press("Anteckna justeringen").sees("Protokollet är justerat " + inWords);
        return this;
    }

    WalkOfOneMeeting announces(String day, String inWords) {
        walk.waitUntil(day, inWords).go(meeting).type("day", day);
        walk.press("Anteckna anslaget").sees("Laglighetsprövning");
        return this;
    }

    void dispatches(String number, String button) {
        walk.follow("Diariet").follow(number).press(button).sees("Beslutet är skickat.");
    }
}

package se.rodatraden.demo;

import se.rodatraden.casework.usecase.WritePlan;
import se.rodatraden.guidelines.RiskLevel;

/** What the social workers of the sample city write: invented, general, and about nobody. */
final class SampleTexts {
    static final String[] CONCERNS = {
        "Skolan är orolig. Barnet har varit borta mycket under terminen och har hamnat i flera bråk på rasterna.",
        "Barnet har setts med äldre ungdomar sena kvällar i centrum. Skolan ser att kontakten med lärarna har försämrats.",
        "Polisen mötte barnet vid ett snatteri tillsammans med kamrater. Föräldrarna hämtade barnet på stationen.",
        "Barnet har slagit en klasskamrat och svarar inte på skolans stöd. Föräldrarna har själva bett om hjälp.",
        "En granne har flera kvällar sett barnet ute ensamt och hört bråk i hemmet.",
        "Skolsköterskan berättar att barnet mår dåligt och umgås med kamrater som begår brott.",
    };
    static final String SAFETY =
            "Barnet är inte i behov av omedelbart skydd. Bedömningen bygger på samtal med den som anmälde och med en vårdnadshavare.";
    static final String[] NOT_OPENED = {
        "Det som anmäldes är känt av familjen, som redan har stöd. En utredning inleds inte.",
        "Uppgifterna tyder inte på att barnet kan behöva socialnämndens skydd eller stöd. En utredning inleds inte.",
    };
    static final String OPENED =
            "Det som har kommit fram tyder på att barnet kan behöva stöd. En utredning inleds enligt 11 kap. 1 § socialtjänstlagen (2001:453).";
    static final String[] DEVELOPMENT = {
        "Barnet är friskt och har vänner, men skolgången brister och bråken har blivit fler.",
        "Barnet har svårt att reglera sina känslor och söker sig till äldre kamrater. Idrotten är en styrka.",
        "Barnet klarar skolarbetet men har under året dragits in i en grupp som snattar.",
    };
    static final String PARENTING =
            "Vårdnadshavarna är engagerade och tar emot stöd. De har svårt att sätta gränser på kvällarna.";
    static final String ENVIRONMENT =
            "Familjen har bott i området i flera år och har släkt nära. Ekonomin är ansträngd. Barnet har en fritidsledare som det litar på.";
    static final String CHILD_STATEMENT =
            "Barnet vill ha hjälp att komma bort från bråken men vill inte peka ut kamrater. Barnets vilja har vägt tungt.";
    static final String REASONS = "Insatsen svarar mot behoven i utredningen och familjen vill ha den.";
    static final String STATEMENT_OF_REASONS =
            "Barnet har rätt till bistånd enligt 4 kap. 1 § socialtjänstlagen (2001:453). Behovet kan inte tillgodoses på annat sätt och insatsen bedöms ge barnet en skälig levnadsnivå.";
    static final String DEVIATION =
            "Barnet umgås dagligen med äldre ungdomar som begår brott. Skola, polis och fritid behöver arbeta samtidigt och utifrån samma plan.";
    static final String TRIED_FIRST =
            "Komet genomfördes under våren och gav stöd hemma men räckte inte i skolan och på fritiden.";
    static final String STIGMA =
            "Risken för stigma är vägd. Mötena hålls utan polis i uniform, gruppen är liten och barnet deltar bara i de delar som rör fritiden.";
    static final String CHILD_VIEW = "Barnet har fått veta vad gruppen är och vill vara med om fritidsledaren är med.";
    static final String APPROVED =
            "Skälen är tillräckliga, andra insatser är prövade och vårdnadshavarna samtycker. Avsteget omprövas på det datum som står i förslaget.";
    static final String FOLLOW_UP =
            "Uppföljning tillsammans med barnet och vårdnadshavarna. Målen i planen gicks igenom ett i taget.";
    static final String NO_INTERVENTION =
            "Utredningen visar att barnet får det stöd det behöver hemma och i skolan. Ingen insats behövs. Barnet och vårdnadshavarna har tagit del av utredningen och delar bedömningen.";
    static final String CLOSED =
            "Insatsen är avslutad och följd till slutet. Barnet och vårdnadshavarna vill klara sig på egen hand och vet vart de vänder sig.";
    static final WritePlan.Written PLAN = new WritePlan.Written(
            0,
            "Barnet är i skolan varje dag. Kvällarna är lugna. Barnet har en fritid som det tycker om.",
            "Möten varannan vecka. Fritidsledaren följer med till träningen. Skolan ringer hem samma dag vid frånvaro.",
            "Barnet har valt aktiviteten själv. Vårdnadshavarna är med på vartannat möte.");

    private SampleTexts() {}

    static String rationale(RiskLevel level) {
        return switch (level) {
            case LOW -> "Enstaka händelser, flera skyddande faktorer och ett fungerande stöd hemma och i skolan.";
            case MEDIUM -> "Händelserna har blivit fler under året, men barnet tar emot stöd och har vuxna som bär.";
            case HIGH ->
                "Flera allvarliga händelser på kort tid, äldre kamrater som begår brott och frånvaro i skolan. Skyddande faktorer finns men räcker inte.";
        };
    }
}

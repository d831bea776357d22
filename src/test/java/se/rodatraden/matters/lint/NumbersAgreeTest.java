package se.rodatraden.matters.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that the words say are worked out of others, that are parts of a whole, or that are said again. */
class NumbersAgreeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Av 240 svarande uppger 168 att de är nöjda, alltså 75 procent.",
                "Antalet platser ökar från 120 till 150, det vill säga med 35 procent.",
                "Under 2025 inkom 84 ansökningar, jämfört med 70 året innan. Det är en ökning med 30 procent.",
                "Kostnaden är 1,2 miljoner kronor 2027 och 1,5 miljoner kronor 2028, en ökning på 400 000 kronor.",
                "Hyran uppgår till 45 000 kronor i månaden, vilket ger 450 000 kronor per år.",
                "De 12 avdelningarna har vardera 18 barn, totalt 261 barn.",
                "Anslaget delas lika mellan fyra föreningar som får 25 000 kronor var, sammanlagt 120 000 kronor.",
                "Budgeten är 3 400 000 kronor. Personal kostar 2 100 000 kronor, lokaler 800 000 kronor och material 400 000 kronor.",
                "Av kommunens 38 förskolor drivs 29 i kommunal regi och 11 i enskild regi.",
                "Tre av de tolv skolorna saknar matsal. De övriga tio har eget kök.",
                "Projektet kostar 900 000 kronor. Staten bidrar med 350 000 kronor och kommunen står för resterande 500 000 kronor.",
                "Nettokostnaden blir 1,7 miljoner kronor: kostnaderna är 4,2 miljoner kronor och intäkterna 2,4 miljoner kronor.",
                "Priset per portion höjs från 42 till 47 kronor, alltså med 6 kronor.",
                "Vi hade 1 340 besök i januari, 1 280 i februari och 1 410 i mars, tillsammans 4 130 besök.",
                "Det motsvarar 3,5 tjänster: 1,5 behandlare, 1,0 samordnare och 0,5 administratör.",
                "Av medlen går 40 procent till personal, 35 procent till lokaler och 20 procent till material.",
                "Av deltagarna är 60 procent flickor och 45 procent pojkar.",
                "Planen har 14 åtgärder, varav 9 är klara, 3 pågår och 4 inte har påbörjats.",
                "Kostnaden fördubblas från 300 000 till 700 000 kronor.",
                "Investeringen på 12 miljoner kronor skrivs av på 20 år, vilket ger 700 000 kronor per år.",
                "Förvaltningen har 86 anställda, varav 52 är kvinnor och 24 män.",
                "Enkäten skickades till 400 hushåll och 236 svarade, vilket ger en svarsfrekvens på 69 procent.",
                "Under året kom 212 anmälningar in. Året innan var de 180. Antalet har alltså ökat med 42.",
                "Avtalet kostar 2,4 miljoner kronor per år och löper i fyra år. Det totala värdet är därmed 8,6 miljoner kronor.",
                "Kommunens andel är 30 procent av 5 000 000 kronor, alltså 1 600 000 kronor.",
                "Kostnaderna fördelas så att kommunen betalar 450 000 kronor, regionen 300 000 kronor och staten 250 000 kronor, totalt 1 100 000 kronor.",
                "Lokalen är 640 kvadratmeter. Hyran är 1 500 kronor per kvadratmeter, det vill säga 690 000 kronor per år.",
                "Andelen behöriga lärare steg från 71 till 78 procent, alltså med åtta procentenheter.",
                "Av 56 inkomna yttranden är 31 positiva, 14 negativa och 9 neutrala.",
                "Det finns 18 gruppboenden: 11 i egen regi och 8 på entreprenad.",
                "Bidraget är 600 kronor per medlem. För en förening med 85 medlemmar blir det 51 500 kronor.",
                "Kön har minskat från 64 personer i januari till 48 personer i juni, det vill säga med 35 procent.",
                "Restiden blir 12 minuter längre: den ökar från 23 till 38 minuter."
            })
    void finds_a_number_that_those_beside_it_do_not_make(String text) {
        assertThat(rules(text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Av 240 svarande uppger 168 att de är nöjda, alltså 70 procent.",
                "Antalet platser ökar från 120 till 150, det vill säga med 25 procent.",
                "Under 2025 inkom 84 ansökningar, jämfört med 70 året innan. Det är en ökning med 20 procent.",
                "Kostnaden är 1,2 miljoner kronor 2027 och 1,5 miljoner kronor 2028, en ökning på 300 000 kronor.",
                "Hyran uppgår till 45 000 kronor i månaden, vilket ger 540 000 kronor per år.",
                "De 12 avdelningarna har vardera 18 barn, totalt 216 barn.",
                "Budgeten är 3 300 000 kronor. Personal kostar 2 100 000 kronor, lokaler 800 000 kronor och material 400 000 kronor.",
                "Av kommunens 38 förskolor drivs 29 i kommunal regi och 9 i enskild regi.",
                "Av kommunens 38 förskolor har 29 egen gård och 11 ligger i centrum.",
                "Projektet kostar 900 000 kronor. Staten bidrar med 350 000 kronor och kommunen står för resterande 550 000 kronor.",
                "Priset per portion höjs från 42 till 47 kronor, alltså med 5 kronor.",
                "Kostnaden fördubblas från 300 000 till 600 000 kronor.",
                "Investeringen på 12 miljoner kronor skrivs av på 20 år, vilket ger 600 000 kronor per år.",
                "Enkäten skickades till 400 hushåll och 236 svarade, vilket ger en svarsfrekvens på 59 procent.",
                "Avtalet kostar 2,4 miljoner kronor per år och löper i fyra år. Det totala värdet är därmed 9,6 miljoner kronor.",
                "Kommunens andel är 30 procent av 5 000 000 kronor, alltså 1 500 000 kronor.",
                "Andelen behöriga lärare steg från 71 till 78 procent, alltså med sju procentenheter.",
                "Av 56 inkomna yttranden är 31 positiva, 14 negativa och 11 neutrala.",
                "Bidraget är 600 kronor per medlem. För en förening med 85 medlemmar blir det 51 000 kronor.",
                "Kön har minskat från 64 personer i januari till 48 personer i juni, det vill säga med 25 procent.",
                "Skolan har 420 elever och 38 lärare, alltså ungefär elva elever per lärare.",
                "Av 120 elever åker 45 buss och 30 cyklar.",
                "I kommunen bor 12 400 personer. Under 2026 flyttade 640 in och 520 ut, en nettoinflyttning på 120 personer.",
                "Avgiften är 1 200 kronor per termin och 100 kronor per gång. Totalt betalar en familj högst 2 400 kronor per år.",
                "Under 2026 fick 34 procent av eleverna i årskurs 6 och 41 procent i årskurs 9 stöd, och 29 procent fick inget.",
                "Nämnden har 46 miljoner kronor i ram. Av ramen går 31 miljoner kronor till löner.",
                "Av de 214 svaren kom 96 från kvinnor och 88 från män, och resten angav inget kön."
            })
    void stays_silent_where_they_do_or_where_that_cannot_be_told(String text) {
        assertThat(rules(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Antalet lägenheter ökar från 44 till 58.",
                "Av 112 lägenheter byggs 58 i kvarteret Norr och 54 i kvarteret Söder, på en yta av 6 700 kvadratmeter."
            })
    void holds_a_sentence_against_the_row_of_a_table_that_it_speaks_of(String text) {
        assertThat(rules(
                        "Kvarter | Lägenheter i dag | Lägenheter 2030 | Kvadratmeter\nNorr | 42 | 58 | 3 500\nSöder | 48 | 54 | 4 100\n"
                                + text))
                .isEqualTo(text.startsWith("Av 112") ? List.of() : List.of("same-quantity-differs"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Sammanfattning\nOmbyggnaden kostar 1 450 000 kronor.\n## Ekonomi\nUtgiften för ombyggnaden är 1 540 000 kronor.",
                "## Bakgrund\nVägen är 600 meter lång.\n## Bedömning\nSkyltar bör sättas upp längs de 800 meterna."
            })
    void finds_what_is_said_again_in_another_way(String text) {
        assertThat(rules(text)).containsExactly("same-quantity-differs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Bakgrund\nLäsåret 2026/27 har skolan 286 elever.\n## Bedömning\nEfter sammanslagningen har skolan då 268 elever.",
                "## Bakgrund\nVägen är 600 meter lång, och 200 meter väg tillkommer.\n## Bedömning\nSkyltar bör sättas upp längs de 600 meterna."
            })
    void lets_a_number_of_another_time_or_thing_be(String text) {
        assertThat(rules(text)).isEmpty();
    }

    private static List<String> rules(String text) {
        return Evaluation.findings("# Lokaler\n" + (text.startsWith("##") ? "" : "## Bakgrund\n") + text).stream()
                .filter(finding -> finding.category() == Category.NUMBERS_THAT_DISAGREE)
                .map(Finding::rule)
                .toList();
    }
}

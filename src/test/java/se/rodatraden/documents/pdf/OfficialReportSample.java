package se.rodatraden.documents.pdf;

import static se.rodatraden.documents.Block.bullets;
import static se.rodatraden.documents.Block.numbers;
import static se.rodatraden.documents.Block.paragraph;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;
import se.rodatraden.documents.Block.Column;
import se.rodatraden.documents.Block.DataTable;
import se.rodatraden.documents.Block.Figure;
import se.rodatraden.documents.Block.Quotation;
import se.rodatraden.documents.Block.Subheading;
import se.rodatraden.documents.DocumentContent;
import se.rodatraden.documents.DocumentContent.Section;
import se.rodatraden.documents.DocumentContent.Signature;
import se.rodatraden.documents.Inline.Emphasis;
import se.rodatraden.documents.Inline.Link;
import se.rodatraden.documents.Inline.Note;
import se.rodatraden.documents.Inline.Strong;
import se.rodatraden.documents.Inline.Text;
import se.rodatraden.documents.Letterhead;
import se.rodatraden.documents.Picture;
import se.rodatraden.documents.Typeface;

/** An official report of a few pages with one of everything. The figures are invented. */
final class OfficialReportSample {
    private static final int[] CHILDREN = {6, 8, 11, 15, 19, 26, 38, 51, 44, 20};

    private OfficialReportSample() {}

    static DocumentContent report() {
        Letterhead letterhead = new Letterhead(
                "Norra stadens stadsdelsförvaltning",
                "Avdelningen för barn och unga",
                "Tjänsteutlåtande",
                "NSN 2024/412",
                LocalDate.of(2024, 10, 21),
                "Till Norra stadens stadsdelsnämnd den 20 november 2024",
                List.of("Handläggare: Anna Berg, utredare"));
        return DocumentContent.of(
                letterhead,
                "Sociala insatsgrupper från åtta års ålder",
                "Svar på remiss av motion om sociala insatsgrupper från åtta års ålder, KS 2024/890",
                List.of(
                        proposal(),
                        summary(),
                        background(),
                        preparation(),
                        matter(),
                        figures(),
                        children(),
                        opinion(),
                        followUp()),
                List.of(
                        new Signature("Karin Lindqvist", "stadsdelsdirektör"),
                        new Signature("Omar Haddad", "avdelningschef")),
                List.of("Motionen, KS 2024/890", "Beslutstabell: insatser för barn och unga, utkast 2024-10-14"));
    }

    private static Section proposal() {
        return Section.of(
                "Förvaltningens förslag till beslut",
                numbers(
                        "Stadsdelsnämnden överlämnar förvaltningens tjänsteutlåtande till kommunstyrelsen som svar på remissen.",
                        "Stadsdelsnämnden justerar beslutet omedelbart."));
    }

    private static Section summary() {
        return Section.of(
                "Sammanfattning",
                paragraph(
                        "En motion i kommunfullmäktige föreslår att sociala insatsgrupper (SIG) ska erbjudas barn från åtta års ålder. I dag är den nedre gränsen tolv år. Kommunstyrelsen har remitterat motionen till stadsdelsnämnderna och socialnämnden."),
                paragraph(
                        "Förvaltningen är positiv till att fler barn får samordnat stöd tidigt, men föreslår att åldern inte sänks för alla. För barn under tolv år bör insatsen vara möjlig genom avsteg, med enhetschefens godkännande och vårdnadshavarnas samtycke. Då kan stödet ges när det behövs, utan att små barn pekas ut."));
    }

    private static Section background() {
        return Section.of(
                "Bakgrund",
                paragraph(
                        new Text(
                                "Sociala insatsgrupper samlar socialtjänst, skola, polis och fritid kring ett barn som riskerar en kriminell livsstil. Arbetet leds av socialtjänsten och bygger på samtycke."),
                        new Note(
                                "Samtycket gäller både insatsen och att uppgifter delas mellan dem som deltar. Det är två skilda samtycken."),
                        new Text(" Gruppen följer en "),
                        new Emphasis("individuell åtgärdsplan"),
                        new Text(" som stäms av minst var sjätte vecka.")),
                paragraph(
                        new Text("Kommunens riktlinje anger i dag att insatsen är avsedd för barn och unga mellan "),
                        new Strong("12 och 20 år"),
                        new Text(
                                ". För barn mellan åtta och elva år krävs alltid vårdnadshavarnas samtycke till en insats enligt socialtjänstlagen. De nationella rekommendationerna finns på "),
                        new Link("Socialstyrelsens webbplats", URI.create("https://www.socialstyrelsen.se/")),
                        new Text(".")),
                new Quotation(
                        List.of(paragraph("Barnets bästa ska särskilt beaktas i alla åtgärder som rör barn.")),
                        "Lagen om barnkonventionen (2018:1197), artikel 3"));
    }

    private static Section preparation() {
        return Section.of(
                "Ärendets beredning",
                paragraph(
                        "Ärendet har beretts av avdelningen för barn och unga. Förvaltningsgruppen behandlar ärendet den 13 november 2024 och rådet för funktionshinderfrågor den 14 november 2024."),
                paragraph(
                        new Text(
                                "Kommunstyrelsen vill ha svar senast den 17 oktober 2024. Nämnden sammanträder den 20 november 2024 och förvaltningen har därför begärt anstånd."),
                        new Note("Anstånd beviljades av stadsledningskontoret den 9 oktober 2024.")));
    }

    private static Section matter() {
        return Section.of(
                "Ärendet",
                paragraph("Motionen innehåller tre yrkanden:"),
                bullets(
                        "att sociala insatsgrupper erbjuds barn från åtta års ålder i stället för tolv",
                        "att skolans elevhälsa alltid bjuds in till gruppen",
                        "att resultatet följs upp årligen och redovisas för fullmäktige"),
                new Subheading("Vad en sänkt åldersgräns innebär"),
                paragraph(
                        "Om gränsen i riktlinjen ändras från 12 till 8 år räknas fyra årskullar till in i målgruppen. Det betyder inte att alla dessa barn får insatsen. Riktlinjen är ett stöd för bedömningen, och socialsekreteraren beslutar i varje enskilt fall."));
    }

    private static Section figures() {
        return Section.of(
                "Underlag i siffror",
                paragraph(
                        "Förvaltningen har prövat ändringen mot avidentifierade uppgifter om barn som var aktuella under 2023. Små tal är undertryckta så att inget barn kan kännas igen."),
                new DataTable(
                        "Barn inom riktlinjens åldersspann, i dag och enligt förslaget",
                        List.of(
                                Column.text("Stadsdel"),
                                Column.number("I dag (12–20 år)"),
                                Column.number("Förslag (8–20 år)"),
                                Column.number("Skillnad")),
                        List.of(
                                List.of("Centrum", "31", "38", "7"),
                                List.of("Norra staden", "64", "82", "18"),
                                List.of("Södra staden", "58", "71", "13"),
                                List.of("Västra hamnen", "27", "färre än 35", "färre än 8"),
                                List.of("Östra backen", "45", "57", "12"),
                                List.of("Hela kommunen", "225", "281", "56")),
                        "Källa: avidentifierade uppgifter per den 1 oktober 2024. Antal under 5 visas inte."),
                new Figure(
                        "Barn som skulle omfattas, efter ålder",
                        "Stapeldiagram. Antalet ökar från 6 barn vid åtta års ålder till 51 vid femton och sjunker sedan till 20 vid sjutton.",
                        Picture.drawn(580, 250, OfficialReportSample::chart)),
                paragraph(
                        "De flesta barn som har fått insatsen var 15 eller 16 år när den började. Under tolv år har insatsen getts i enstaka fall, genom avsteg."),
                new Figure("Andel med avslutad plan", "En grå ruta som står för ett diagram.", png()));
    }

    private static Section children() {
        return Section.of(
                "Konsekvenser för barn",
                paragraph(
                        "Tidigt stöd kan bryta en negativ utveckling. Samtidigt kan en insats som förknippas med brott stämpla ett litet barn. Förvaltningen bedömer att risken för stigmatisering är större ju yngre barnet är och att den ska vägas in skriftligt i varje beslut som gäller barn under tolv år."),
                paragraph(
                        "Barnets egen inställning ska hämtas in på ett sätt som passar ålder och mognad. För barn mellan åtta och elva år är öppna insatser i hemmet och skolan i regel ett bättre förstahandsval."));
    }

    private static Section opinion() {
        return Section.of(
                "Förvaltningens synpunkter och förslag",
                paragraph(
                        "Förvaltningen delar motionärernas bild av att rekryteringen till kriminella nätverk går ned i åldrarna. Fyra skäl talar ändå mot att sänka gränsen för alla:"),
                numbers(
                        "Metodstödet är framtaget för ungdomar och är inte prövat för yngre barn.",
                        "Det finns insatser med bättre stöd i forskningen för åldersgruppen åtta till elva år.",
                        "En grupp med polis kring ett litet barn kan uppfattas som ett utpekande.",
                        "Dagens riktlinje tillåter redan avsteg när skälen är starka."),
                paragraph(
                        "Förvaltningen föreslår därför att åldersspannet i riktlinjen är kvar, att villkoren för avsteg skrivs ut och att avstegen följs upp. Yrkandet om elevhälsan tillstyrks. Yrkandet om årlig uppföljning tillstyrks."),
                new Subheading("Ekonomiska konsekvenser"),
                paragraph(
                        "Förslaget ryms inom nämndens budget för 2025. En sänkt gräns för alla skulle kräva ytterligare två samordnare, omkring 1 650 000 kronor om året."));
    }

    private static Section followUp() {
        return Section.of(
                "Uppföljning",
                paragraph(
                        "Avstegen redovisas för nämnden två gånger om året, som antal och utan uppgifter om enskilda. Förvaltningen föreslår att kommunstyrelsen tar ställning till åldersgränsen på nytt när två års uppgifter finns."),
                new DataTable(
                        "När uppföljningen lämnas",
                        List.of(Column.text("Tillfälle"), Column.text("Innehåll"), Column.text("Mottagare")),
                        List.of(
                                List.of(
                                        "Tertialrapport 2, 2025",
                                        "Antal avsteg och skäl, per åldersgrupp",
                                        "Stadsdelsnämnden"),
                                List.of(
                                        "Verksamhetsberättelse 2025",
                                        "Avslutade insatser och utfall",
                                        "Stadsdelsnämnden och kommunstyrelsen"),
                                List.of(
                                        "Hösten 2026",
                                        "Underlag för ny prövning av åldersgränsen",
                                        "Kommunfullmäktige")),
                        ""));
    }

    private static void chart(Graphics2D graphics) {
        graphics.setStroke(new BasicStroke(0.6f));
        for (int value = 0; value <= 60; value += 20) {
            int y = 215 - value * 3;
            graphics.setColor(new Color(0xd2d2d2));
            graphics.drawLine(32, y, 580, y);
            graphics.setColor(new Color(0x555555));
            write(graphics, Integer.toString(value), 8, y + 4);
        }
        for (int i = 0; i < CHILDREN.length; i++) {
            graphics.setColor(i < 4 ? new Color(0xc98a92) : new Color(0x8c1c2b));
            int height = CHILDREN[i] * 3;
            graphics.fill(new Rectangle2D.Double(42 + i * 54, 215 - height, 36, height));
            graphics.setColor(new Color(0x1a1a1a));
            write(graphics, (i + 8) + " år", 48 + i * 54, 234);
        }
    }

    private static void write(Graphics2D graphics, String text, int x, int y) {
        graphics.fill(
                AffineTransform.getTranslateInstance(x, y).createTransformedShape(Typeface.SANS.outline(text, 12)));
    }

    private static Picture png() {
        BufferedImage image = new BufferedImage(800, 160, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(0xe6e6e6));
        graphics.fillRect(0, 0, 800, 160);
        graphics.dispose();
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return new Picture.Png(400, 80, bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

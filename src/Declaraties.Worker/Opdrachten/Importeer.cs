using System.CommandLine;
using Declaraties.Beantwoorden;
using Declaraties.Berichten;
using Declaraties.Berichten.Enveloppen;
using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Beleidsbestanden;
using Declaraties.Dienst.Invoer;
using Declaraties.Dienst.Schijf;
using Declaraties.Dienst.Verslagen;
using Declaraties.Dienst.Verwerken;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Handelen;
using Declaraties.Opslag.Toewijzingen;
using Declaraties.Signaleren;
using Declaraties.Toewijzen;
using Declaraties.Worker.Tonen;

namespace Declaraties.Worker.Opdrachten;

/// <summary><c>importeer</c>: producten, contracten, toewijzingen en meldingen van start en stop inlezen.</summary>
internal static class Importeer
{
    /// <summary>Zoveel berichten gaan samen in één transactie: het wachten op de schijf wordt gedeeld, en elk bericht blijft heel.</summary>
    private const int BerichtenPerTransactie = 500;

    public static Command Opdracht(Omgeving omgeving)
    {
        var opdracht = new Command("importeer", "Leest producten, contracten, toewijzingen, meldingen van start en stop en namen van aanbieders in. Een foute rij of een fout bericht wordt gemeld; de rest gaat door.");
        HulpActie.Voorbeelden(opdracht, "importeer producten producten.csv", "importeer contracten contracten.csv", "importeer toewijzingen toewijzingen/");
        opdracht.Add(Bestandsopdracht(omgeving, "producten", $"Leest de productcodelijst: {Referentiebestand.Productkop}.", "importeer producten producten.csv", Producten));
        opdracht.Add(Bestandsopdracht(omgeving, "contracten", $"Leest tariefafspraken: {Referentiebestand.Contractkop}.", "importeer contracten contracten.csv", Contracten));
        opdracht.Add(Bestandsopdracht(omgeving, "aanbieders", $"Leest hoe aanbieders heten, om te tonen: {Referentiebestand.Aanbiederkop}.", "importeer aanbieders aanbieders.csv", Aanbieders));
        opdracht.Add(Toewijzingsopdracht(omgeving));
        opdracht.Add(Ondersteuningsopdracht(omgeving));
        return opdracht;
    }

    public static int Producten(Omgeving omgeving, string bestand, string databasebestand)
    {
        var (regels, fouten) = Referentiebestand.Producten(bestand, CsvBestand.Inhoud(bestand));
        using var database = Database.Open(databasebestand);
        return Meld(omgeving.Scherm, database, bestand, fouten, new Referentieopslag(database, omgeving.Klok).VoegProductenToe(regels));
    }

    public static int Aanbieders(Omgeving omgeving, string bestand, string databasebestand)
    {
        var (regels, fouten) = Referentiebestand.Aanbieders(bestand, CsvBestand.Inhoud(bestand));
        using var database = Database.Open(databasebestand);
        return Meld(omgeving.Scherm, database, bestand, fouten, new Naamopslag(database, omgeving.Klok).VoegToe(regels));
    }

    public static int Contracten(Omgeving omgeving, string bestand, string databasebestand)
    {
        var (regels, fouten) = Referentiebestand.Contracten(bestand, CsvBestand.Inhoud(bestand));
        using var database = Database.Open(databasebestand);
        return Meld(omgeving.Scherm, database, bestand, fouten, new Referentieopslag(database, omgeving.Klok).VoegContractenToe(regels));
    }

    /// <summary>Leest meldingen van start en stop van ondersteuning in: per bericht opgenomen, al bekend of geweigerd.</summary>
    public static int Ondersteuning(Omgeving omgeving, string invoer, string databasebestand, Leesgrenzen grenzen)
    {
        var bronnen = Berichtbron.In(invoer, grenzen);
        using var database = Database.Open(databasebestand);
        var beurten = new Beurten(database, omgeving.Klok);
        var (opgenomen, bekend) = (0, 0);
        var (geweigerd, code) = PerDeel<OndersteuningBericht>(omgeving, "Meldingen", bronnen, grenzen, bytes => Berichtlezer.LeesOndersteuning(bytes, grenzen), static _ => [], gelezen =>
        {
            var meerGeweigerd = 0;
            var aflopen = beurten.VanToewijzingen(
                gelezen.Select(een => een.Bericht.Aanbieder), beurt => gelezen.Select(een => Ondersteuningsloket.NeemOp(beurt, een.Bericht, een.Vingerafdruk)).ToList());
            for (var i = 0; i < aflopen.Count; i++)
            {
                if (aflopen[i].Bezwaar is { } bezwaar)
                {
                    meerGeweigerd++;
                    Klaag(omgeving.Scherm, gelezen[i].Bron, [bezwaar]);
                }
                else if (aflopen[i].Lot == Ondersteuningslot.AlVerwerkt)
                {
                    bekend++;
                }
                else
                {
                    opgenomen++;
                }
            }

            return meerGeweigerd;
        });
        omgeving.Scherm.Uit.WriteLine($"Meldingen van start en stop: {opgenomen} opgenomen, {bekend} al bekend, {geweigerd} geweigerd.");
        return Math.Max(code, geweigerd > 0 ? Afsluitcode.Afgewezen : Afsluitcode.Goed);
    }

    public static int Toewijzingen(Omgeving omgeving, string invoer, string databasebestand, IReadOnlySet<string> categorieen, Leesgrenzen grenzen, DateOnly? peildatum = null)
    {
        var bronnen = Berichtbron.In(invoer, grenzen);
        using var database = Database.Open(databasebestand);
        var beurten = new Beurten(database, omgeving.Klok);
        var vandaag = peildatum ?? NederlandseTijd.Vandaag(omgeving.Klok);
        var banden = new Bandbreedtebron(omgeving.Klok).Lees(database);
        var (opgenomen, bekend, buiten) = (0, 0, 0);
        var raakt = new List<Raakpunt>();
        var (geweigerd, code) = PerDeel<ToewijzingBericht>(omgeving, "Toewijzingsberichten", bronnen, grenzen, bytes => Berichtlezer.LeesToewijzing(bytes, grenzen), Toewijzingsloket.Bezwaren, gelezen =>
        {
            var meerGeweigerd = 0;
            var uitslagen = beurten.VanToewijzingen(
                gelezen.Select(een => een.Bericht.Aanbieder),
                beurt => gelezen.Select(een => Toewijzingsloket.NeemOp(beurt, een.Bericht, een.Vingerafdruk, vandaag, categorieen, banden)).ToList());
            for (var i = 0; i < uitslagen.Count; i++)
            {
                switch (uitslagen[i].Lot)
                {
                    case Toewijzinglot.Opgenomen:
                        opgenomen++;
                        raakt.AddRange(Raakpunt.Van(gelezen[i].Bericht.Client.ToegewezenProducten.Select(product => product.Toewijzing)));
                        buiten += uitslagen[i].Signalen.Count(signaal => signaal.Soort == Signaalsoort.ToewijzingBuitenBandbreedte);
                        Meld(omgeving.Scherm, gelezen[i].Bron.Naam, uitslagen[i].Signalen);
                        break;
                    case Toewijzinglot.AlVerwerkt:
                        bekend++;
                        break;
                    default:
                        meerGeweigerd++;
                        Klaag(omgeving.Scherm, gelezen[i].Bron, uitslagen[i].Redenen);
                        break;
                }
            }

            return meerGeweigerd;
        });

        omgeving.Scherm.Uit.WriteLine($"Toewijzingsberichten: {opgenomen} opgenomen, {bekend} al bekend, {geweigerd} geweigerd.");
        if (buiten > 0)
        {
            omgeving.Scherm.Uit.WriteLine($"Buiten de bandbreedte van hun product: {Nederlands.Aantal(buiten, false, "toewijzing", "toewijzingen")}. Dat is een signaal; zij {(buiten == 1 ? "is" : "zijn")} opgenomen.");
        }

        Raakmelding.Zeg(omgeving.Scherm, database, raakt);
        return Math.Max(code, geweigerd > 0 ? Afsluitcode.Afgewezen : Afsluitcode.Goed);
    }

    /// <summary>Leest berichten en verwerkt ze, telkens een deel in één transactie.</summary>
    /// <param name="omgeving">Waarin het gebeurt.</param>
    /// <param name="wat">Hoe zij heten.</param>
    /// <param name="bronnen">De bestanden.</param>
    /// <param name="grenzen">Hoe groot een bericht mag zijn.</param>
    /// <param name="lees">Leest een bericht op niveau 1.</param>
    /// <param name="toets">De bezwaren binnen een bericht.</param>
    /// <param name="verwerk">Verwerkt wat is gelezen en geeft hoeveel daarvan is geweigerd.</param>
    /// <returns>Hoeveel er in totaal is geweigerd, en de afsluitcode van wat van de schijf niet te lezen was.</returns>
    private static (int Geweigerd, int Code) PerDeel<T>(
        Omgeving omgeving, string wat, IReadOnlyList<Berichtbron> bronnen, Leesgrenzen grenzen, Func<byte[], Leesresultaat<T>> lees, Func<T, IReadOnlyList<string>> toets, Func<IReadOnlyList<Gelezen<T>>, int> verwerk)
        where T : class
    {
        var (geweigerd, code) = (0, Afsluitcode.Goed);
        for (var begin = 0; begin < bronnen.Count; begin += BerichtenPerTransactie)
        {
            var gelezen = new List<Gelezen<T>>();
            for (var i = begin; i < Math.Min(begin + BerichtenPerTransactie, bronnen.Count); i++)
            {
                omgeving.Scherm.Voortgang(wat, i, bronnen.Count);
                IReadOnlyList<string> redenen;
                Gelezen<T>? een;
                try
                {
                    redenen = Lees(bronnen[i], grenzen, lees, toets, out een);
                }
                catch (BeletselException fout)
                {
                    code = Math.Max(code, Afsluitcode.Bij(fout.Beletsel));
                    geweigerd++;
                    omgeving.Scherm.Klaag(fout.Message);
                    continue;
                }

                if (een is null)
                {
                    geweigerd++;
                    Klaag(omgeving.Scherm, bronnen[i], redenen);
                }
                else
                {
                    gelezen.Add(een);
                }
            }

            geweigerd += verwerk(gelezen);
        }

        return (geweigerd, code);
    }

    /// <summary>Leest en toetst één bericht op niveau 1 en 2; geeft de redenen waarom het niet kan.</summary>
    /// <exception cref="BeletselException">Het bestand is niet van de schijf te lezen.</exception>
    private static IReadOnlyList<string> Lees<T>(Berichtbron bron, Leesgrenzen grenzen, Func<byte[], Leesresultaat<T>> lees, Func<T, IReadOnlyList<string>> toets, out Gelezen<T>? een)
        where T : class
    {
        een = null;
        byte[] bytes = [];
        var gelezen = bron.Lees(grenzen, stroom => Enveloplezer.Lees(stroom, grenzen, inhoud =>
        {
            bytes = Invoerbestand.Bytes(inhoud, grenzen);
            return lees(bytes);
        }));
        if (gelezen.Bericht is not { } bericht)
        {
            return [.. gelezen.Fouten.Select(fout => fout.ToString()), .. gelezen.Einde.InWoorden() is { } slot ? [slot] : (string[])[]];
        }

        if (toets(bericht) is { Count: > 0 } bezwaren)
        {
            return bezwaren;
        }

        een = new(bron, bericht, Vingerafdruk.Van(bytes));
        return [];
    }

    private static void Klaag(Scherm scherm, Berichtbron bron, IReadOnlyList<string> redenen)
    {
        foreach (var reden in redenen)
        {
            scherm.Klaag($"{bron.Naam}: {reden}");
        }
    }

    /// <summary>Wat werd opgenomen en toch iets laat zien; dat is geen fout.</summary>
    private static void Meld(Scherm scherm, string naam, IReadOnlyList<Signaal> signalen)
    {
        foreach (var signaal in signalen)
        {
            scherm.Zeg($"{naam}: signaal {signaal.Soort.Naam()}: {signaal.Toelichting}");
        }
    }

    private static int Meld(Scherm scherm, Database database, string bestand, IReadOnlyList<Regelfout> fouten, Invoeruitslag uitslag)
    {
        var alle = fouten.Concat(uitslag.Geweigerd).OrderBy(fout => fout.Regelnummer).ToList();
        foreach (var (regelnummer, reden) in alle)
        {
            scherm.Klaag($"{Path.GetFileName(bestand)}, regel {regelnummer}: {reden}.");
        }

        Meld(scherm, Path.GetFileName(bestand), uitslag.Signalen);
        var geweigerd = alle.Select(fout => fout.Regelnummer).Distinct().Count();
        scherm.Uit.WriteLine($"{Path.GetFileName(bestand)}: {uitslag.Nieuw} nieuw of gewijzigd, {uitslag.Ongewijzigd} ongewijzigd, {geweigerd} geweigerd.");
        Raakmelding.Zeg(scherm, database, uitslag.Raakt);
        return geweigerd > 0 ? Afsluitcode.Afgewezen : Afsluitcode.Goed;
    }

    private static Command Bestandsopdracht(Omgeving omgeving, string naam, string omschrijving, string voorbeeld, Func<Omgeving, string, string, int> voer)
    {
        var bestand = new Argument<string>("FILE") { Description = "Een CSV-bestand met deze kolommen, in elke volgorde; zoals Excel het opslaat mag. Einddatum mag leeg zijn." };
        var opdracht = new Command(naam, omschrijving) { bestand };
        var database = Schrijfdatabase.Bij(opdracht);
        HulpActie.Voorbeelden(opdracht, voorbeeld);
        opdracht.SetAction(resultaat => voer(omgeving, resultaat.GetRequiredValue(bestand), database.Naam(resultaat)));
        return opdracht;
    }

    private static Command Toewijzingsopdracht(Omgeving omgeving)
    {
        var invoer = new Argument<string>("FILE-OR-DIR") { Description = "Een WMO301 of JW301, een ZIP-bestand daarmee, of een map daarmee; op naam." };
        var grootte = Opties.MaximaleGrootte();
        var peildatum = Opties.Peildatum("opgenomen");
        var categorieen = new Option<string[]>("--categorie")
        {
            Description = "ProductCategorie waarvoor een client op elke dag hoogstens één ProductCode heeft; mag vaker. Standaard 02.",
            HelpName = "NN",
            DefaultValueFactory = _ => ["02"],
            Validators =
            {
                // Something that is no category would be taken in silence, and guard nothing.
                resultaat =>
                {
                    foreach (var teken in resultaat.Tokens.Where(teken => !Product.IsCategorie(teken.Value)))
                    {
                        resultaat.AddError($"--categorie '{teken.Value}' is geen ProductCategorie; verwacht 01 t/m 18 (WMO020), of 31 t/m 38 en 40 t/m 55 (JZ020).");
                    }
                },
            },
        };
        var opdracht = new Command("toewijzingen", "Leest toewijzingen uit WMO301- en JW301-berichten.") { invoer };
        var database = Schrijfdatabase.Bij(opdracht);
        opdracht.Add(categorieen);
        opdracht.Add(grootte);
        opdracht.Add(peildatum);
        HulpActie.Voorbeelden(opdracht, "importeer toewijzingen toewijzingen/", "importeer toewijzingen wmo301.xml --categorie 02 --categorie 07");
        opdracht.SetAction(resultaat => Toewijzingen(
            omgeving,
            resultaat.GetRequiredValue(invoer),
            database.Naam(resultaat),
            resultaat.GetRequiredValue(categorieen).ToHashSet(StringComparer.Ordinal),
            Leesgrenzen.Van(resultaat.GetRequiredValue(grootte)) with { Edities = omgeving.Edities },
            resultaat.GetValue(peildatum)));
        return opdracht;
    }

    private static Command Ondersteuningsopdracht(Omgeving omgeving)
    {
        var invoer = new Argument<string>("FILE-OR-DIR") { Description = "Een WMO305, WMO307, JW305 of JW307, een ZIP-bestand daarmee, of een map daarmee; op naam." };
        var grootte = Opties.MaximaleGrootte();
        var opdracht = new Command("ondersteuning", "Leest meldingen van start en stop van ondersteuning uit WMO305-, WMO307-, JW305- en JW307-berichten: te zien bij hun toewijzing, ook als die later komt. Zij veranderen geen oordeel.") { invoer };
        var database = Schrijfdatabase.Bij(opdracht);
        opdracht.Add(grootte);
        HulpActie.Voorbeelden(opdracht, "importeer ondersteuning meldingen/", "importeer ondersteuning wmo305.xml");
        opdracht.SetAction(resultaat => Ondersteuning(
            omgeving,
            resultaat.GetRequiredValue(invoer),
            database.Naam(resultaat),
            Leesgrenzen.Van(resultaat.GetRequiredValue(grootte)) with { Edities = omgeving.Edities }));
        return opdracht;
    }

    /// <summary>Een bericht dat te verwerken is.</summary>
    /// <param name="Bron">Het bestand.</param>
    /// <param name="Bericht">Wat erin staat.</param>
    /// <param name="Vingerafdruk">Van zijn bytes.</param>
    private sealed record Gelezen<T>(Berichtbron Bron, T Bericht, Vingerafdruk Vingerafdruk);
}

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

/// <summary><c>importeer</c>: producten, contracten en toewijzingen inlezen.</summary>
internal static class Importeer
{
    /// <summary>Zoveel berichten gaan samen in één transactie: het wachten op de schijf wordt gedeeld, en elk bericht blijft heel.</summary>
    private const int BerichtenPerTransactie = 500;

    public static Command Opdracht(Omgeving omgeving)
    {
        var opdracht = new Command("importeer", "Leest producten, contracten, toewijzingen en namen van aanbieders in. Een foute rij of een fout bericht wordt gemeld; de rest gaat door.");
        HulpActie.Voorbeelden(opdracht, "importeer producten producten.csv", "importeer contracten contracten.csv", "importeer toewijzingen toewijzingen/");
        opdracht.Add(Bestandsopdracht(omgeving, "producten", $"Leest de productcodelijst: {Referentiebestand.Productkop}.", "importeer producten producten.csv", Producten));
        opdracht.Add(Bestandsopdracht(omgeving, "contracten", $"Leest tariefafspraken: {Referentiebestand.Contractkop}.", "importeer contracten contracten.csv", Contracten));
        opdracht.Add(Bestandsopdracht(omgeving, "aanbieders", $"Leest hoe aanbieders heten, om te tonen: {Referentiebestand.Aanbiederkop}.", "importeer aanbieders aanbieders.csv", Aanbieders));
        opdracht.Add(Toewijzingsopdracht(omgeving));
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

    public static int Toewijzingen(Omgeving omgeving, string invoer, string databasebestand, IReadOnlySet<string> categorieen, Leesgrenzen grenzen, DateOnly? peildatum = null)
    {
        var bronnen = Berichtbron.In(invoer, grenzen);
        using var database = Database.Open(databasebestand);
        var beurten = new Beurten(database, omgeving.Klok);
        var vandaag = peildatum ?? NederlandseTijd.Vandaag(omgeving.Klok);
        var banden = new Bandbreedtebron(omgeving.Klok).Lees(database);
        var (opgenomen, bekend, geweigerd, buiten) = (0, 0, 0, 0);
        var raakt = new List<Raakpunt>();
        var code = Afsluitcode.Goed;
        for (var begin = 0; begin < bronnen.Count; begin += BerichtenPerTransactie)
        {
            var gelezen = new List<(Berichtbron Bron, ToewijzingBericht Bericht, Vingerafdruk Vingerafdruk)>();
            for (var i = begin; i < Math.Min(begin + BerichtenPerTransactie, bronnen.Count); i++)
            {
                omgeving.Scherm.Voortgang("Toewijzingsberichten", i, bronnen.Count);
                IReadOnlyList<string> redenen;
                ToewijzingBericht? bericht;
                Vingerafdruk vingerafdruk;
                try
                {
                    redenen = Lees(bronnen[i], grenzen, out bericht, out vingerafdruk);
                }
                catch (BeletselException fout)
                {
                    code = Math.Max(code, Afsluitcode.Bij(fout.Beletsel));
                    geweigerd++;
                    omgeving.Scherm.Klaag(fout.Message);
                    continue;
                }

                if (bericht is null)
                {
                    geweigerd++;
                    Klaag(omgeving.Scherm, bronnen[i], redenen);
                }
                else
                {
                    gelezen.Add((bronnen[i], bericht, vingerafdruk));
                }
            }

            var uitslagen = beurten.VanToewijzingen(
                gelezen.Select(g => g.Bericht.Aanbieder),
                beurt => gelezen.ConvertAll(g => Toewijzingsloket.NeemOp(beurt, g.Bericht, g.Vingerafdruk, vandaag, categorieen, banden)));
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
                        geweigerd++;
                        Klaag(omgeving.Scherm, gelezen[i].Bron, uitslagen[i].Redenen);
                        break;
                }
            }
        }

        omgeving.Scherm.Uit.WriteLine($"Toewijzingsberichten: {opgenomen} opgenomen, {bekend} al bekend, {geweigerd} geweigerd.");
        if (buiten > 0)
        {
            omgeving.Scherm.Uit.WriteLine($"Buiten de bandbreedte van hun product: {Nederlands.Aantal(buiten, false, "toewijzing", "toewijzingen")}. Dat is een signaal; zij {(buiten == 1 ? "is" : "zijn")} opgenomen.");
        }

        Raakmelding.Zeg(omgeving.Scherm, database, raakt);
        return Math.Max(code, geweigerd > 0 ? Afsluitcode.Afgewezen : Afsluitcode.Goed);
    }

    /// <summary>Leest en toetst één bericht op niveau 1 en 2; geeft de redenen waarom het niet kan.</summary>
    /// <exception cref="BeletselException">Het bestand is niet van de schijf te lezen.</exception>
    private static IReadOnlyList<string> Lees(Berichtbron bron, Leesgrenzen grenzen, out ToewijzingBericht? bericht, out Vingerafdruk vingerafdruk)
    {
        bericht = null;
        vingerafdruk = default;
        byte[] bytes = [];
        var gelezen = bron.Lees(grenzen, stroom => Enveloplezer.Lees(stroom, grenzen, inhoud =>
        {
            bytes = Invoerbestand.Bytes(inhoud, grenzen);
            return Berichtlezer.LeesToewijzing(bytes, grenzen);
        }));
        if (gelezen.Bericht is null)
        {
            return [.. gelezen.Fouten.Select(fout => fout.ToString()), .. gelezen.Einde.InWoorden() is { } slot ? [slot] : (string[])[]];
        }

        if (Toewijzingsloket.Bezwaren(gelezen.Bericht) is { Count: > 0 } bezwaren)
        {
            return bezwaren;
        }

        bericht = gelezen.Bericht;
        vingerafdruk = Vingerafdruk.Van(bytes);
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
}

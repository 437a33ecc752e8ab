using System.CommandLine;
using Declaraties.Beoordelen;
using Declaraties.Berichten;
using Declaraties.Controleren;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Worker.Uitvoer;

namespace Declaraties.Worker.Opdrachten;

/// <summary><c>herspeel</c>: een oordeel herhalen met wat er toen bekend was, en zeggen of er hetzelfde uitkomt.</summary>
internal static class Herspeel
{
    public static Command Opdracht(Omgeving omgeving)
    {
        var id = new Argument<long?>("ID") { Description = "Het nummer van een oordeel (\"oordeel\" in het verslag).", Arity = ArgumentArity.ZeroOrOne };
        var alles = new Option<bool>("--alles") { Description = "Herspeel alle oordelen." };
        var database = Opties.Database();
        var opdracht = new Command("herspeel", "Herhaalt een oordeel met het bericht, de regels en de gegevens van toen, en meldt elk verschil.") { id, alles, database };
        HulpActie.Voorbeelden(opdracht, "herspeel --alles", "herspeel 1412");
        opdracht.Validators.Add(resultaat =>
        {
            if (resultaat.GetValue(alles) == resultaat.GetValue(id) is not null)
            {
                resultaat.AddError("Geef een ID of --alles.");
            }
        });
        opdracht.SetAction(resultaat => Voer(omgeving, resultaat.GetValue(id), resultaat.GetRequiredValue(database)));
        return opdracht;
    }

    /// <param name="omgeving">De omgeving.</param>
    /// <param name="id">Eén oordeel, of null voor alle.</param>
    /// <param name="databasebestand">De database.</param>
    public static int Voer(Omgeving omgeving, long? id, string databasebestand)
    {
        if (!File.Exists(databasebestand))
        {
            throw new Afbreken(Afsluitcode.Onleesbaar, $"Database {databasebestand} bestaat niet.");
        }

        using var database = Database.Open(databasebestand);
        var opslag = new Declaratieopslag(database, omgeving.Klok);
        var versies = id is { } ene ? [ene] : opslag.Versies();
        var verschillend = 0;
        for (var i = 0; i < versies.Count; i++)
        {
            omgeving.Scherm.Voortgang("Oordelen", i, versies.Count);
            var verschillen = opslag.Herspeel(versies[i], Lees, Vergelijk)
                ?? throw new Afbreken(Afsluitcode.VerkeerdGebruik, $"Er is geen oordeel {versies[i]}.");
            if (verschillen.Count > 0)
            {
                verschillend++;
                foreach (var verschil in verschillen)
                {
                    omgeving.Scherm.Uit.WriteLine($"Oordeel {versies[i]}: {verschil}");
                }
            }
        }

        omgeving.Scherm.Uit.WriteLine($"{versies.Count} herspeeld, {versies.Count - verschillend} gelijk, {verschillend} verschillend.");
        return verschillend > 0 ? Afsluitcode.Afgewezen : Afsluitcode.Goed;
    }

    // Wat bewaard is, was leesbaar: de grens van toen doet er nu niet meer toe.
    private static DeclaratieBericht Lees(byte[] bytes) =>
        Berichtlezer.LeesDeclaratie(bytes, new Leesgrenzen { MaxBytes = long.MaxValue }).Bericht
        ?? throw new InvalidOperationException("Een bewaarde declaratie voldoet niet meer aan het berichtschema.");

    private static List<string> Vergelijk(DeclaratieBericht bericht, byte[] bytes, Dossier dossier, BewaardOordeel toen)
    {
        var nu = Verwerking.Verwerk(bericht, dossier, Declaratieloket.Vingerafdruk(bytes));
        var antwoord = Declaratieloket.SchrijfAntwoord(bericht, nu.Antwoord);
        var bevindingen = nu.Oordeel.Bevindingen.Select(BewaardeBevinding.Van).ToList();
        var verschillen = new List<string>();
        if (toen.Regelset != Regelset.Versie)
        {
            verschillen.Add($"beoordeeld met regelset {toen.Regelset}, herspeeld met {Regelset.Versie}");
        }

        if (toen.Uitslag != nu.Oordeel.Uitslag)
        {
            verschillen.Add($"uitslag toen: {toen.Uitslag.InWoorden()}, nu: {nu.Oordeel.Uitslag.InWoorden()}");
        }

        if (toen.Toegekend != nu.Oordeel.Toegekend)
        {
            verschillen.Add($"toegekend toen: {toen.Toegekend}, nu: {nu.Oordeel.Toegekend}");
        }

        verschillen.AddRange(toen.Bevindingen.Except(bevindingen).Select(b => $"bevinding toen, nu niet: {b.Regel} {b.RetourCode} {b.Klasse} {b.Referentie}: {b.Toelichting}"));
        verschillen.AddRange(bevindingen.Except(toen.Bevindingen).Select(b => $"bevinding nu, toen niet: {b.Regel} {b.RetourCode} {b.Klasse} {b.Referentie}: {b.Toelichting}"));
        if (!antwoord.AsSpan().SequenceEqual(toen.Antwoord))
        {
            verschillen.Add("het antwoord (WMO325) is niet byte voor byte gelijk");
        }

        return verschillen;
    }
}

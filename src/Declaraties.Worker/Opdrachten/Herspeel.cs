using System.CommandLine;
using Declaraties.Beoordelen;
using Declaraties.Berichten.Edities;
using Declaraties.Controleren;
using Declaraties.Dienst.Schijf;
using Declaraties.Dienst.Verslagen;
using Declaraties.Dienst.Verwerken;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Handelen;
using Declaraties.Opslag.Oordelen;
using Declaraties.Signaleren;
using Declaraties.Worker.Tonen;

namespace Declaraties.Worker.Opdrachten;

/// <summary><c>herspeel</c>: een oordeel herhalen met wat er toen bekend was, en zeggen of er hetzelfde uitkomt.</summary>
internal static class Herspeel
{
    public static Command Opdracht(Omgeving omgeving)
    {
        var id = new Argument<long?>("ID")
        {
            Description = "Het nummer van een oordeel (\"oordeel\" in het verslag).",
            Arity = ArgumentArity.ZeroOrOne,
            CustomParser = resultaat => resultaat.Tokens.Count == 0 ? null : Opties.LeesGeheel(resultaat, "ID", 1, long.MaxValue),
        };
        var alles = new Option<bool>("--alles") { Description = "Herspeel alle oordelen; zo ook zonder ID.", Arity = ArgumentArity.Zero };
        var database = Opties.Database();
        var opdracht = new Command("herspeel", "Herhaalt een oordeel met het bericht, de regels en de gegevens van toen, en meldt elk verschil.") { id, alles, database };
        HulpActie.Voorbeelden(opdracht, "herspeel --alles", "herspeel 1412");
        opdracht.Validators.Add(resultaat =>
        {
            if (resultaat.GetResult(alles) is not null && resultaat.GetResult(id) is { Tokens.Count: > 0 })
            {
                resultaat.AddError("Geef een ID of --alles, niet allebei.");
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
        Opties.EisDatabase(databasebestand);

        using var database = Database.OpenLezend(databasebestand);
        var beurten = new Beurten(database, omgeving.Klok);
        var nacontrole = new Nacontrole(database);
        var versies = id is { } ene ? [ene] : new Declaratieopslag(database).Versies();
        var verschillend = 0;
        for (var i = 0; i < versies.Count; i++)
        {
            omgeving.Scherm.Voortgang("Oordelen", i, versies.Count);
            var verschillen = Verschillen(beurten, nacontrole, versies[i], omgeving.Edities)
                ?? throw new Afbreken(Afsluitcode.VerkeerdGebruik, $"Er is geen oordeel {versies[i]}.");
            if (verschillen.Count > 0)
            {
                verschillend++;
                foreach (var verschil in verschillen)
                {
                    omgeving.Scherm.Uit.WriteLine($"Oordeel {versies[i]}: {Afscherming.ZonderBsn(verschil)}");
                }
            }
        }

        // De lopende sommen horen bij geen oordeel alleen: zij worden nageteld als alles wordt herspeeld.
        var standen = id is null ? nacontrole.AfwijkendeStanden() : [];
        foreach (var sleutel in standen)
        {
            omgeving.Scherm.Uit.WriteLine($"T{sleutel.InWoorden()[1..]}: de lopende som is niet die van de goedgekeurde prestaties.");
        }

        omgeving.Scherm.Uit.WriteLine($"{versies.Count} herspeeld, {versies.Count - verschillend} gelijk, {verschillend} verschillend.");
        return verschillend + standen.Count > 0 ? Afsluitcode.Afgewezen : Afsluitcode.Goed;
    }

    private static List<string>? Verschillen(Beurten beurten, Nacontrole nacontrole, long versie, Editieregister edities)
    {
        try
        {
            return beurten.Lees(lezing => Verschillen(lezing, versie, edities)) switch
            {
                null => null,
                { Beslissing: { } beslissing, Verschillen: var verschillen } => [.. verschillen, .. VergelijkPrestaties(nacontrole.Prestaties(versie), HorenBewaard(beslissing))],
                { Verschillen: var verschillen } => verschillen,
            };
        }
        catch (InvalidDataException)
        {
            return ["het bewaarde bericht of antwoord is beschadigd en niet meer uit te pakken"];
        }
    }

    private static Herspeling? Verschillen(Lezing lezing, long versie, Editieregister edities)
    {
        if (lezing.Toen(versie) is not { } toen)
        {
            return null;
        }

        if (Beslisser.LeesBewaard(toen.Bytes, edities) is not { } bericht)
        {
            return new Herspeling(null, ["het bewaarde bericht voldoet niet meer aan het berichtschema"]);
        }

        var nu = Beslisser.Beslis(lezing.LaadZoalsToen(toen, bericht), edities);
        return new Herspeling(nu, Vergelijk(nu, toen.Oordeel));
    }

    private static List<string> Vergelijk(Beslissing nu, BewaardOordeel toen)
    {
        var (bericht, regels) = (nu.Zaak.Bericht, nu.Zaak.Dossier.Regelversie);
        // Woorden zijn van een versie van de regels; wat zij zeggen blijft (besluit 121).
        BewaardeBevinding Vergelijkbaar(BewaardeBevinding bevinding) => toen.Regelset == bericht.Kop.Editie.Regels.Naam ? bevinding : bevinding.ZonderWoorden();
        var bevindingenToen = toen.Bevindingen.Select(Vergelijkbaar).ToList();
        var bevindingen = nu.Oordeel.Bevindingen.Select(BewaardeBevinding.Van).Select(Vergelijkbaar).ToList();
        var verschillen = new List<string>();
        void Vergelijk<T>(string wat, T voorheen, T nu)
        {
            if (!EqualityComparer<T>.Default.Equals(voorheen, nu))
            {
                verschillen.Add($"{wat} toen: {voorheen}, nu: {nu}");
            }
        }

        if (toen.Regelset != regels.Naam)
        {
            verschillen.Add($"regelset {toen.Regelset} is onbekend (bekend zijn {string.Join(" en ", bericht.Kop.Editie.Regelversies)}): herspeeld met {regels}");
        }

        Vergelijk("aanbieder", toen.Aanbieder, bericht.Aanbieder);
        Vergelijk("gemeente", toen.Gemeente, bericht.Gemeente);
        Vergelijk("Identificatie", toen.Identificatie, bericht.Kop.Identificatie.Identificatie);
        Vergelijk("DeclaratieNummer", toen.DeclaratieNummer, bericht.DeclaratieNummer);
        Vergelijk("DeclaratiePeriode", toen.Periode, Maand.Van(bericht.DeclaratiePeriode.Begin));
        Vergelijk("uitslag", toen.Uitslag.InWoorden(), nu.Oordeel.Uitslag.InWoorden());
        Vergelijk("ingediend", toen.Ingediend, nu.Oordeel.Ingediend);
        Vergelijk("toegekend", toen.Toegekend, nu.Oordeel.Toegekend);
        Vergelijk("goedgekeurde prestaties", toen.Goedgekeurd, Aantal(PrestatieUitslag.Goedgekeurd));
        Vergelijk("afgewezen prestaties", toen.Afgewezen, Aantal(PrestatieUitslag.Afgewezen));
        Vergelijk("niet beoordeelde prestaties", toen.NietBeoordeeld, Aantal(PrestatieUitslag.NietBeoordeeld));
        if (!bevindingenToen.SequenceEqual(bevindingen))
        {
            var weg = bevindingenToen.Except(bevindingen).Select(b => "bevinding toen, nu niet: " + Kort(b)).ToList();
            var erbij = bevindingen.Except(bevindingenToen).Select(b => "bevinding nu, toen niet: " + Kort(b)).ToList();
            verschillen.AddRange(weg);
            verschillen.AddRange(erbij);
            if (weg.Count + erbij.Count == 0)
            {
                verschillen.Add("dezelfde bevindingen, in een andere volgorde of een ander aantal");
            }
        }

        var signalenToen = toen.Signalen.Select(signaal => Kort(signaal, toen.Regelset == bericht.Kop.Editie.Regels.Naam)).ToList();
        var signalen = nu.Oordeel.Signalen.Select(signaal => Kort(signaal, toen.Regelset == bericht.Kop.Editie.Regels.Naam)).ToList();
        verschillen.AddRange(signalenToen.Except(signalen).Select(signaal => $"signaal toen, nu niet: {signaal}"));
        verschillen.AddRange(signalen.Except(signalenToen).Select(signaal => $"signaal nu, toen niet: {signaal}"));
        if (!nu.Antwoord.AsSpan().SequenceEqual(toen.Antwoord))
        {
            verschillen.Add($"het antwoord ({bericht.Wet.Bericht(325)}) is niet byte voor byte gelijk");
        }

        return verschillen;

        int Aantal(PrestatieUitslag uitslag) => nu.Oordeel.Prestaties.Count(u => u == uitslag);
    }

    /// <summary>De prestaties zoals ze bewaard horen te zijn: latere oordelen lezen ze.</summary>
    private static IReadOnlyList<BewaardePrestatie> HorenBewaard(Beslissing beslissing)
    {
        var (bericht, dossier, oordeel) = (beslissing.Zaak.Bericht, beslissing.Zaak.Dossier, beslissing.Oordeel);
        if (!oordeel.Uitslag.IsVerwerkt())
        {
            return [];
        }

        var gezien = new HashSet<string>(dossier.BekendeReferentieNummers, StringComparer.Ordinal);
        return [.. bericht.Prestaties.Select(p => BewaardePrestatie.Van(bericht, p, oordeel.Prestaties[p.Volgnummer], gezien.Add(p.ReferentieNummer)))];
    }

    private static IEnumerable<string> VergelijkPrestaties(IReadOnlyList<BewaardePrestatie> toen, IReadOnlyList<BewaardePrestatie> nu) =>
        toen.Count != nu.Count
            ? [$"bewaarde prestaties toen: {toen.Count}, nu: {nu.Count}"]
            : toen.Zip(nu).Where(paar => paar.First != paar.Second).Select(paar => $"{paar.Second} is anders bewaard dan zij is ingediend en beoordeeld");

    private static string Kort(BewaardeBevinding b) => $"{b.Regel} {b.RetourCode} {b.Klasse} {b.Referentie}{(b.Toelichting.Length == 0 ? "" : ": ")}{b.Toelichting}{(b.Advies is null ? "" : $" Advies: {b.Advies}")}";

    private static string Kort(Signaal signaal, bool metWoorden) =>
        $"{signaal.Soort.Naam()} toewijzing {signaal.ToewijzingNummer} {signaal.Kenmerk}, {signaal.Bedrag}{(metWoorden ? $": {signaal.Toelichting}" : "")}";

    /// <param name="Beslissing">Wat er nu uitkomt; null als het bericht niet meer te lezen is.</param>
    /// <param name="Verschillen">Waarin dat anders is dan toen.</param>
    private sealed record Herspeling(Beslissing? Beslissing, List<string> Verschillen);
}

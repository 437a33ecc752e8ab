using Declaraties.Beleid.Tariferen;
using Declaraties.Dienst.Invoer;
using Declaraties.Toewijzen;

namespace Declaraties.Dienst.Beleidsbestanden;

/// <summary>Van vier bestanden naar een tariefset. Alles wat eraan mankeert wordt verzameld, met de plaats en met wat wel goed zou zijn.</summary>
public static class Tarieflezer
{
    /// <summary>A region has a handful; each costs a calculation for each of its parameters, also of a set that somebody uploads.</summary>
    private const int MeesteProducten = 200;

    public static Gelezen<Tariefset> Lees(Tariefinhoud inhoud)
    {
        ArgumentNullException.ThrowIfNull(inhoud);
        var fouten = new Foutenlijst();
        var parameters = fouten.Lees(Tariefbestandsnaam.Parameters, inhoud.Parameters, Parameterrij.Kop, Parameterrij.Lees);
        var schalen = fouten.Lees(Tariefbestandsnaam.Schalen, inhoud.Schalen, Schaalrij.Kop, Schaalrij.Lees);
        var componenten = fouten.Lees(Tariefbestandsnaam.Cao, inhoud.Cao, Caorij.Kop, Caorij.Lees);
        var mix = fouten.Lees(Tariefbestandsnaam.Mix, inhoud.Mix, Mixrij.Kop, Mixrij.Lees);
        fouten.GeenDubbele(Tariefbestandsnaam.Parameters, parameters, rij => rij.Sleutel);
        fouten.GeenDubbele(Tariefbestandsnaam.Schalen, schalen, schaal => $"{schaal.Cao};{schaal.Schaal}");
        fouten.GeenDubbele(Tariefbestandsnaam.Cao, componenten, component => $"{component.Cao};{component.Naam}");
        fouten.GeenDubbele(Tariefbestandsnaam.Mix, mix, deel => $"{deel.Product};{deel.Cao};{deel.Schaal}");
        if (schalen is not null && mix is not null)
        {
            Schaalbestaat(schalen, mix, fouten);
        }

        NietTeVeel(parameters, mix, fouten);
        if (componenten is not null)
        {
            HeeftVakantietoeslag(componenten, fouten);
        }

        return parameters is null || schalen is null || componenten is null || mix is null || fouten.Alle.Count > 0
            ? new(null, fouten.Alle)
            : new(
                new()
                {
                    Parameters = [.. parameters.Select(rij => rij.Waarde.Getal).OfType<Parameterwaarde>()],
                    Grondslagen = [.. parameters.Select(rij => rij.Waarde.Grondslag).OfType<Grondslagkeuze>()],
                    Schalen = [.. schalen.Select(rij => rij.Waarde)],
                    Componenten = [.. componenten.Select(rij => rij.Waarde)],
                    Mix = [.. mix.Select(rij => rij.Waarde)],
                    Parametereinde = new(Tariefbestandsnaam.Parameters, parameters.Select(rij => rij.Regelnummer).DefaultIfEmpty(1).Max() + 1, null, null),
                },
                []);
    }

    private static void Schaalbestaat(IReadOnlyList<Bestandsregel<Salarisschaal>> schalen, IReadOnlyList<Bestandsregel<Mixdeel>> mix, Foutenlijst fouten)
    {
        var bekend = schalen.ToLookup(rij => rij.Waarde.Cao, rij => rij.Waarde.Schaal, StringComparer.Ordinal);
        foreach (var (regelnummer, deel) in mix)
        {
            if (!bekend.Contains(deel.Cao))
            {
                fouten.Voeg(Tariefbestandsnaam.Mix, regelnummer, $"Cao '{deel.Cao}' staat niet in {Tariefbestandsnaam.Schalen}; {Wel("daar staan", [.. bekend.Select(cao => cao.Key)])}");
            }
            else if (!bekend[deel.Cao].Contains(deel.Schaal, StringComparer.Ordinal))
            {
                fouten.Voeg(Tariefbestandsnaam.Mix, regelnummer, $"Schaal '{deel.Schaal}' van cao '{deel.Cao}' staat niet in {Tariefbestandsnaam.Schalen}; {Wel("daar staan", [.. bekend[deel.Cao]])}");
            }
        }
    }

    private static void NietTeVeel(IReadOnlyList<Bestandsregel<Parameterrij>>? parameters, IReadOnlyList<Bestandsregel<Mixdeel>>? mix, Foutenlijst fouten)
    {
        var eerste = (mix ?? []).Select(rij => (rij.Waarde.Product, rij.Waarde.Bron))
            .Concat((parameters ?? []).Where(rij => rij.Waarde.Product is not null).Select(rij => (Product: rij.Waarde.Product!, rij.Waarde.Bron)))
            .DistinctBy(rij => rij.Product, StringComparer.Ordinal);
        if (eerste.Skip(MeesteProducten).Select(rij => rij.Bron).FirstOrDefault() is { } bron)
        {
            fouten.Voeg(bron.Bestand, bron.Regel, $"hier begint het {MeesteProducten + 1}e product; verwacht er hoogstens {MeesteProducten} in een tariefset");
        }
    }

    private static void HeeftVakantietoeslag(IReadOnlyList<Bestandsregel<Caocomponent>> componenten, Foutenlijst fouten)
    {
        var met = componenten.Where(rij => rij.Waarde.IsVakantietoeslag).Select(rij => rij.Waarde.Cao).ToHashSet(StringComparer.Ordinal);
        foreach (var (regelnummer, component) in componenten.Where(rij => rij.Waarde.Soort == Componentsoort.PercentageMetVakantietoeslag))
        {
            if (component.IsVakantietoeslag)
            {
                fouten.Voeg(Tariefbestandsnaam.Cao, regelnummer, $"Grondslag 'salaris+vakantie' van {Caocomponent.Vakantietoeslag} rekent over zichzelf; verwacht salaris");
            }
            else if (!met.Contains(component.Cao))
            {
                fouten.Voeg(Tariefbestandsnaam.Cao, regelnummer, $"Grondslag 'salaris+vakantie', maar cao '{component.Cao}' heeft geen component {Caocomponent.Vakantietoeslag}; voeg die toe, of kies salaris");
            }
        }
    }

    private static string Wel(string hier, IReadOnlyList<string> namen)
    {
        const int Meeste = 10;
        return namen.Count == 0 ? "dat is leeg" : $"{hier} {string.Join(", ", namen.Take(Meeste))}{(namen.Count > Meeste ? ", ..." : "")}";
    }
}

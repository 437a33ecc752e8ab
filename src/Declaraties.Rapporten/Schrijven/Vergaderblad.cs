using System.Globalization;
using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Schrijven.Tekenen;

namespace Declaraties.Rapporten.Schrijven;

/// <summary>
/// Het rapport als één pagina voor aan tafel: eerst één vel met wat eruit blijkt, daarna per onderwerp een grafiek met de tabel erbij. Het bestand staat op
/// zichzelf, zonder script, en wordt op A4 een nette PDF met elke browser.
/// </summary>
internal static class Vergaderblad
{
    /// <summary>Meer hoort in het rekenblad.</summary>
    public const int MeesteRijen = 250;

    public static void Schrijf(TextWriter uit, Rapportage rapport)
    {
        uit.Write($"""
            <!DOCTYPE html>
            <html lang="nl">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Html.Veilig(rapport.Titel)}</title>
            <style>
            """);
        uit.Write(Vergaderstijl.Blad);
        uit.WriteLine("</style>\n</head>\n<body>\n<main>");
        Eerste(uit, rapport);
        var ankers = new Dictionary<Anker, string>();
        foreach (var blad in rapport.Bladen.Where(blad => !blad.IsDetail))
        {
            Onderwerp(uit, blad, rapport, ankers);
        }

        uit.WriteLine("</main>\n</body>\n</html>");
    }

    private static void Eerste(TextWriter uit, Rapportage rapport)
    {
        uit.WriteLine("<section class=\"eerste\" aria-labelledby=\"titel\">");
        uit.WriteLine($"<h1 id=\"titel\">{Html.Veilig(rapport.Titel)}</h1>");
        uit.WriteLine("<dl class=\"kenmerken\">");
        foreach (var kenmerk in rapport.Kenmerken)
        {
            Paar(uit, kenmerk.Kop, kenmerk.Waarde);
        }

        uit.WriteLine("</dl>");
        var cijfers = rapport.Kerncijfers();
        if (cijfers.Count > 0)
        {
            uit.WriteLine("<h2>In één oogopslag</h2>\n<dl class=\"kerncijfers\">");
            foreach (var cijfer in cijfers)
            {
                Paar(uit, cijfer.Kop, cijfer.Waarde);
            }

            uit.WriteLine("</dl>");
        }

        var conclusies = rapport.Conclusies();
        if (conclusies.Count > 0)
        {
            uit.WriteLine("<h2>Wat blijkt eruit</h2>\n<ul class=\"conclusies\">");
            foreach (var conclusie in conclusies)
            {
                uit.WriteLine($"<li>{Html.Veilig(conclusie)}</li>");
            }

            uit.WriteLine("</ul>");
        }

        uit.WriteLine("<nav aria-labelledby=\"inhoud\">\n<h2 id=\"inhoud\">Op deze pagina</h2>\n<ul class=\"inhoud\">");
        foreach (var blad in rapport.Bladen.Where(blad => !blad.IsDetail))
        {
            uit.WriteLine($"<li><a href=\"#deel-{blad.Naam}\">{Html.Veilig(blad.Titel)}</a></li>");
        }

        uit.WriteLine("</ul>\n</nav>\n</section>");
    }

    private static void Paar(TextWriter uit, string kop, string waarde) => uit.WriteLine($"<div><dt>{Html.Veilig(kop)}</dt><dd>{Html.Veilig(waarde)}</dd></div>");

    private static void Onderwerp(TextWriter uit, Blad blad, Rapportage rapport, Dictionary<Anker, string> ankers)
    {
        var rijen = new List<object>();
        var meer = 0;
        var totaal = new Totaalregel(blad);
        foreach (var rij in blad.Rijen())
        {
            totaal.Tel(rij);
            if (rijen.Count < MeesteRijen)
            {
                rijen.Add(rij);
            }
            else
            {
                meer++;
            }
        }

        var id = "deel-" + blad.Naam;
        uit.WriteLine($"<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{Html.Veilig(blad.Titel)}</h2>");
        if (blad.Uitleg is { } uitleg)
        {
            uit.WriteLine($"<p class=\"uitleg\">{Html.Veilig(uitleg)}</p>");
        }

        if (rijen.Count == 0)
        {
            uit.WriteLine("<p>Er is niets te tonen.</p>\n</section>");
            return;
        }

        if (blad.Grafiek is { } grafiek)
        {
            Staafgrafiek.Schrijf(uit, blad, grafiek, rijen, rapport, id + "-grafiek");
        }

        foreach (var (nummer, tekening) in blad.Tekeningen.Index())
        {
            Tekenaar.Teken(uit, tekening, string.Create(CultureInfo.InvariantCulture, $"{id}-tekening-{nummer + 1}"));
        }

        foreach (var deel in blad.Delen ?? [new Tabeldeel(blad.Titel, blad.Kolommen)])
        {
            Tabel(uit, blad, deel, rijen, totaal.Cellen(), rapport, ankers);
        }

        if (meer > 0)
        {
            uit.WriteLine(string.Create(CultureInfo.InvariantCulture, $"<p class=\"uitleg\">Nog {meer} regels staan niet op deze pagina; het rekenblad heeft ze allemaal.</p>"));
        }

        uit.WriteLine("</section>");
    }

    private static void Tabel(TextWriter uit, Blad blad, Tabeldeel deel, List<object> rijen, IReadOnlyDictionary<Kolom, Cel>? totaal, Rapportage rapport, Dictionary<Anker, string> ankers)
    {
        uit.WriteLine($"<div class=\"tabel\" tabindex=\"0\" role=\"region\" aria-label=\"{Html.Veilig(deel.Titel)}\">\n<table>\n<caption>{Html.Veilig(deel.Titel)}</caption>\n<thead>\n<tr>");
        foreach (var kolom in deel.Kolommen)
        {
            uit.WriteLine($"<th scope=\"col\"{Soort(kolom)}>{Html.Veilig(kolom.Kop)}</th>");
        }

        uit.WriteLine("</tr>\n</thead>\n<tbody>");
        var hoogste = deel.Kolommen.Where(kolom => kolom.MetStaaf).ToDictionary(kolom => kolom, kolom => rijen.Max(rij => kolom.Van(rij).Getal ?? 0));
        foreach (var rij in rijen)
        {
            uit.Write("<tr>");
            foreach (var (plaats, kolom) in deel.Kolommen.Index())
            {
                var (waarde, anker) = Cel(blad, kolom, rij, rapport, ankers);
                var staaf = hoogste.TryGetValue(kolom, out var meeste) ? Celstaaf.Teken(kolom.Van(rij), meeste) : "";
                uit.Write(plaats == 0 ? $"<th scope=\"row\"{anker}{Soort(kolom)}>{waarde}</th>" : $"<td{Soort(kolom)}>{waarde}{staaf}</td>");
            }

            uit.WriteLine("</tr>");
        }

        uit.WriteLine("</tbody>");
        if (totaal is not null && deel.Kolommen.Any(kolom => !totaal[kolom].IsLeeg))
        {
            uit.Write($"<tfoot>\n<tr><th scope=\"row\">{Totaalregel.Naam}</th>");
            foreach (var kolom in deel.Kolommen.Skip(1))
            {
                uit.Write($"<td{Soort(kolom)}>{(totaal[kolom].IsLeeg ? "" : Html.Veilig(kolom.InWoorden(totaal[kolom])))}</td>");
            }

            uit.WriteLine("</tr>\n</tfoot>");
        }

        uit.WriteLine("</table>\n</div>");
    }

    /// <summary>Wat er in een cel staat, met waarheen zij wijst: naar haar pagina, en anders naar de groep eerder op deze pagina. De eerste keer dat een groep er staat is dat waarheen wordt gewezen.</summary>
    private static Celinhoud Cel(Blad blad, Kolom kolom, object rij, Rapportage rapport, Dictionary<Anker, string> ankers)
    {
        var waarde = kolom.Soort == Kolomsoort.Tekst ? Lopend(blad.MetNaam(kolom, rij)) : Html.Veilig(blad.MetNaam(kolom, rij));
        var anker = kolom.Van(rij).Tekst is { } tekst ? new Anker(kolom.Naam, tekst) : default;
        var plek = "";
        if (anker != default && !ankers.ContainsKey(anker) && kolom == blad.Grafiek?.Label)
        {
            ankers.Add(anker, string.Create(CultureInfo.InvariantCulture, $"groep-{ankers.Count + 1}"));
            plek = $" id=\"{ankers[anker]}\"";
        }

        return kolom.Adres(rij, rapport.Paginas) is { } adres ? new($"<a href=\"{Html.Veilig(adres)}\">{waarde}</a>", plek)
            : plek.Length == 0 && anker != default && kolom != blad.Grafiek?.Label && ankers.TryGetValue(anker, out var groep) ? new($"<a href=\"#{groep}\">{waarde}</a>", plek)
            : new(waarde, plek);
    }

    private static string Lopend(string tekst) => string.Concat(Lopendetekst.Delen(tekst, ookBedragen: true).Select(deel => deel.BlijftHeel ? $"<span class=\"heel\">{Html.Veilig(deel.Tekst)}</span>" : Html.Veilig(deel.Tekst)));

    private readonly record struct Celinhoud(string Waarde, string Anker);

    /// <summary>Een groep die op de pagina staat.</summary>
    private readonly record struct Anker(string Kolom, string Groep);

    private static string Soort(Kolom kolom) => kolom.IsGetal ? " class=\"getal\"" : kolom.Soort is Kolomsoort.Maand or Kolomsoort.Datum ? " class=\"heel\"" : "";
}

using System.Globalization;
using Declaraties.Beleid.Uitvragen;
using Declaraties.Rapporten.Beleidsbladen;
using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Schrijven;

namespace Declaraties.Rapporten.Specs.Beleidsbladen;

/// <summary>Wat aanbieders antwoordden, in elke vorm.</summary>
public sealed class UitvraagrapportSpecs
{
    private static readonly Antwoord[] _verzuim =
    [
        .. new (decimal Gewicht, string Tekst)[] { (400, "7.6"), (300, "8.4"), (120, "8.5"), (60, "9.9"), (20, "8.6"), (100, "0"), (50, "") }
            .Select((paar, nummer) => Antwoord("Ziekteverzuim", nummer, paar.Tekst, paar.Gewicht)),
    ];

    private static readonly Antwoord[] _bekostiging = [.. Enumerable.Range(0, 37).Select(nummer => Antwoord("Bekostiging", nummer, nummer < 30 ? "arrangement" : "PxQ", 1))];

    [Test]
    public void Getallen_hebben_cijfers_en_woorden_een_verdeling() =>
        Assert.That(Geschreven.Json(Maak([.. _verzuim, .. _bekostiging])), Is.EqualTo(
            """[{"vraag":"Ziekteverzuim","antwoorden":5,"leeg":1,"nul":1,"gemiddelde":8.6,"gewogen":8.2,"laagste":7.6,"kwartiel1":8.4,"mediaan":8.5,"kwartiel3":8.6,"hoogste":9.9,"getoond":true},"""
            + """{"vraag":"Bekostiging","antwoorden":37,"leeg":0,"nul":0,"verdeling":[{"antwoord":"arrangement","aantal":30,"percentage":81.1},{"antwoord":"PxQ","aantal":7,"percentage":18.9}],"getoond":true}]"""));

    [Test]
    public void Met_nul_is_het_anders() =>
        Assert.That(Geschreven.Json(Maak(_verzuim, new() { MetNul = true })), Does.Contain("\"antwoorden\":6,\"leeg\":1,\"nul\":1,\"gemiddelde\":7.2,\"gewogen\":7.3,\"laagste\":0.0"));

    [Test]
    public void Wat_niet_wordt_getoond_heeft_alleen_aantallen()
    {
        var rapport = Maak(_verzuim, new() { Drempel = 6 });
        Assert.That(Geschreven.Json(rapport), Is.EqualTo("""[{"vraag":"Ziekteverzuim","antwoorden":5,"leeg":1,"nul":1,"getoond":false}]"""));
        Assert.That(rapport.Conclusies(), Is.EqualTo(new[] { "Ziekteverzuim: 5 aanbieders, minder dan de drempel van 6; daarom staan er alleen aantallen." }));
        Assert.That(Geschreven.Als(rapport, Rapportformaat.Csv), Is.EqualTo("Vraag;Antwoorden;Leeg;Nul;Getoond\nZiekteverzuim;5;1;1;nee\n"));
    }

    [Test]
    public void Wie_te_zwaar_weegt_wordt_niet_verraden()
    {
        var rapport = Maak([.. _verzuim.Select(antwoord => antwoord with { Gewicht = antwoord.Gewicht == 400 ? 4000 : antwoord.Gewicht })]);
        Assert.That(Geschreven.Json(rapport), Does.Contain("\"getoond\":false").And.Not.Contain("7.6"));
        Assert.That(rapport.Conclusies(), Is.EqualTo(new[] { "Ziekteverzuim: een van 5 aanbieders heeft meer dan de helft van het gewicht; daarom staan er alleen aantallen." }));
        Assert.That(Geschreven.Als(rapport, Rapportformaat.Html), Does.Not.Contain("7,6"));
    }

    [Test]
    public void De_marge_zegt_voor_wie_het_past()
    {
        var rapport = Maak(
            [.. new[] { "14", "16", "18", "20", "22", "24", "27", "31" }.Select((tekst, nummer) => Antwoord("Overhead", nummer, tekst, 1))],
            new() { Gekozen = new Dictionary<string, decimal> { ["Overhead"] = 21 }, Marge = 3 });
        Assert.That(Geschreven.Json(rapport), Does.EndWith("\"hoogste\":31.0,\"binnen\":50.0,\"onder\":25.0,\"boven\":25.0,\"getoond\":true}]"));
        Assert.That(rapport.Conclusies(), Is.EqualTo(new[] { "Overhead: gemiddeld 21,5, gewogen 21,5 (8 aanbieders). Met 21,0 kan 50,0\u00a0% van hen uit de voeten; voor 25,0\u00a0% is dat te ruim en voor 25,0\u00a0% te krap." }));
        Assert.That(rapport.Bladen.Single(blad => blad.Naam == "marge").Tekeningen.OfType<Verdeling>().Single().Delen.Select(deel => deel.Waarde), Is.EqualTo(new[] { 250, 500, 250 }));
    }

    [Test]
    public void Een_tabel_heeft_van_woorden_een_rij_per_antwoord() =>
        Assert.That(Geschreven.Als(Maak([.. _verzuim, .. _bekostiging]), Rapportformaat.Csv), Is.EqualTo(
            """
            Vraag;Antwoorden;Leeg;Nul;Gemiddelde;Gewogen;Laagste;Kwartiel1;Mediaan;Kwartiel3;Hoogste;Antwoord;Aantal;Percentage;Getoond
            Ziekteverzuim;5;1;1;8,6;8,2;7,6;8,4;8,5;8,6;9,9;;;;ja
            Bekostiging;37;0;0;;;;;;;;arrangement;30;81,1;ja
            Bekostiging;37;0;0;;;;;;;;PxQ;7;18,9;ja

            """));

    [Test]
    public void Een_pagina_heeft_de_cijfers_en_de_verdeling()
    {
        var pagina = Geschreven.Als(Maak([.. _verzuim, .. _bekostiging]), Rapportformaat.Html);
        Assert.That(pagina, Does.Contain("8,6").And.Contain("81,1&#xA0;%").And.Contain("<svg"));
    }

    private static Rapportage Maak(IReadOnlyList<Antwoord> antwoorden, Uitvraagkeuze? keuze = null) => Uitvraagrapport.Maak(antwoorden, keuze ?? new(), "uitvraag.csv");

    private static Antwoord Antwoord(string vraag, int aanbieder, string tekst, decimal gewicht) => new()
    {
        Vraag = vraag,
        Aanbieder = new($"9999{aanbieder:D4}"),
        Gewicht = gewicht,
        Tekst = tekst,
        Getal = decimal.TryParse(tekst, NumberStyles.Number, CultureInfo.InvariantCulture, out var getal) ? getal : null,
    };
}

using CsCheck;
using Declaraties.Beleid.Uitvragen;

namespace Declaraties.Beleid.Specs.Uitvragen;

/// <summary>Wat voor elke uitvraag geldt.</summary>
public sealed class UitvraagEigenschapSpecs
{
    private static readonly Gen<List<Antwoord>> _antwoorden =
        Gen.Select(Gen.Int[0, 500], Gen.Int[-50, 400]).Array[1, 40].Select(paren => paren.Select((paar, nummer) => new Antwoord
        {
            Vraag = "Vraag",
            Aanbieder = new(nummer.ToString("D8", System.Globalization.CultureInfo.InvariantCulture)),
            Gewicht = paar.Item1,
            Tekst = "x",
            Getal = paar.Item2 / 10m,
        }).ToList());

    [Test]
    public void Kwartielen_staan_op_volgorde_en_het_gemiddelde_ligt_ertussen() => _antwoorden.Sample(antwoorden =>
    {
        if (Bereken(antwoorden).Cijfers is not { } cijfers)
        {
            return true;
        }

        return cijfers.Laagste <= cijfers.Kwartiel1 && cijfers.Kwartiel1 <= cijfers.Mediaan && cijfers.Mediaan <= cijfers.Kwartiel3 && cijfers.Kwartiel3 <= cijfers.Hoogste
            && cijfers.Laagste <= cijfers.Gemiddelde && cijfers.Gemiddelde <= cijfers.Hoogste
            && (cijfers.Gewogen is not { } gewogen || (cijfers.Laagste <= gewogen && gewogen <= cijfers.Hoogste));
    });

    [Test]
    public void De_volgorde_van_de_antwoorden_doet_er_niet_toe() => _antwoorden.SelectMany(antwoorden => Gen.Shuffle(antwoorden.ToArray()), (antwoorden, geschud) => (antwoorden, geschud))
        .Sample(paar => Bereken(paar.antwoorden) == Bereken(paar.geschud));

    [Test]
    public void Binnen_onder_en_boven_zijn_samen_iedereen() => Gen.Select(_antwoorden, Gen.Int[-5, 40], Gen.Int[0, 20]).Sample((antwoorden, gekozen, marge) =>
        Bereken(antwoorden, new() { Drempel = 1, Gekozen = new Dictionary<string, decimal> { ["Vraag"] = gekozen }, Marge = marge }) is not { Getoond: true, Marge: var aandelen }
        || aandelen!.Binnen + aandelen.Onder + aandelen.Boven == 100);

    [Test]
    public void Wie_even_zwaar_weegt_telt_gewogen_als_gewoon() => _antwoorden.Sample(antwoorden =>
        Bereken([.. antwoorden.Select(antwoord => antwoord with { Gewicht = 3 })]).Cijfers is not { } cijfers || cijfers.Gewogen == cijfers.Gemiddelde);

    private static Vraaguitkomst Bereken(IReadOnlyList<Antwoord> antwoorden, Uitvraagkeuze? keuze = null) => Uitvraag.Bereken(antwoorden, keuze ?? new() { MetNul = true }).Single();
}

using CsCheck;
using Declaraties.Beleid.Registreren;

namespace Declaraties.Beleid.Specs.Registreren;

/// <summary>Wat voor elk register en elke afspraak geldt.</summary>
public sealed class ToegestaanEigenschapSpecs
{
    private static readonly Gen<Contactmoment[]> _contacten =
        Gen.Select(Gen.Int[1, 31], Gen.Int[1, 7], Gen.Int[0, 480]).Select((dag, soort, minuten) => Register.Op(dag, (Contactsoort)soort, minuten)).Array[0, 40];

    // One in six has no limit of a kind.
    private static readonly Gen<Grenzen> _grenzen = Gen.Select(Gen.Int[-200, 1000], Gen.Int[-2, 12], Gen.Int[1, 31]).Select((percentage, aantal, dag) =>
        new Grenzen(percentage < 0 ? null : percentage / 10m, aantal < 0 ? null : aantal, dag));

    [Test]
    public void Toegestaan_is_nooit_meer_dan_alles_en_nooit_minder_dan_niets() => Gen.Select(_contacten, _grenzen).Sample((contacten, grenzen) =>
        Bereken(contacten, grenzen) is var minuten && minuten >= 0 && minuten <= contacten.Sum(contact => contact.Minuten));

    [Test]
    public void Een_hoger_maximum_geeft_nooit_minder() => Gen.Select(_contacten, _grenzen, Gen.Int[0, 500], Gen.Int[0, 5]).Sample((contacten, grenzen, meer, vaker) =>
        Bereken(contacten, grenzen) <= Bereken(contacten, grenzen with { Percentage = grenzen.Percentage + (meer / 10m), Aantal = grenzen.Aantal + vaker }));

    [Test]
    public void Een_grens_minder_geeft_nooit_minder() => Gen.Select(_contacten, _grenzen).Sample((contacten, grenzen) =>
        Bereken(contacten, grenzen) <= Math.Min(Bereken(contacten, grenzen with { Percentage = null }), Bereken(contacten, grenzen with { Aantal = null })));

    [Test]
    public void De_volgorde_van_het_bestand_doet_er_niet_toe() => Gen.Select(_contacten.SelectMany(contacten => Gen.Shuffle(contacten.ToArray()), (contacten, geschud) => (contacten, geschud)), _grenzen)
        .Sample((paar, grenzen) => Bereken(paar.contacten, grenzen) == Bereken(paar.geschud, grenzen));

    /// <summary>Alles wat niet direct is heeft dezelfde grens, die in de maand kan beginnen.</summary>
    private static long Bereken(Contactmoment[] contacten, Grenzen grenzen)
    {
        var regels = Contactsoorten.Alle.SelectMany(soort => soort == Contactsoort.Direct
            ? [Register.Regel(soort)]
            : new[]
            {
                Register.Regel(soort, Declarabelheid.Begrensd, grenzen.Percentage, grenzen.Aantal) with { Einddatum = new(2026, 3, grenzen.Dag) },
                Register.Regel(soort, Declarabelheid.Begrensd, grenzen.Percentage, grenzen.Aantal) with { Ingangsdatum = new DateOnly(2026, 3, grenzen.Dag).AddDays(1) },
            });
        return Toegestaan.Bereken(contacten, null, new(regels)).Minuten;
    }

    private sealed record Grenzen(decimal? Percentage, int? Aantal, int Dag);
}

using System.Globalization;
using Declaraties.Domein;
using Declaraties.Opslag.Ontvangsten;

namespace Declaraties.Opslag.Handelen;

/// <summary>
/// Waar een beurt begint: met de grendel die erbij hoort, en alleen voor wie aan de beurt is. Zie <see cref="Beurt"/> voor wat het werk mag.
/// </summary>
public sealed class Beurten(Database database, TimeProvider klok)
{
    /// <summary>Doet iets met één momentopname, zonder een schrijver op te houden.</summary>
    public T Lees<T>(Func<Lezing, T> werk) => database.Leest(transactie => werk(new Lezing(transactie)));

    /// <summary>Doet iets van een aanbieder en maakt het weer ongedaan: wat het gaf is wat er zou gebeuren, ook als het een van het ander afhangt.</summary>
    public T OpProef<T>(Aanbieder aanbieder, Func<T> werk) => database.OpProef(Grendel.Beoordeling(aanbieder.Code), _ => werk());

    /// <summary>Doet iets met een bericht aan de deur, terwijl niemand anders dezelfde aflevering vastlegt.</summary>
    public T AanDeDeur<T>(NieuweOntvangst nieuw, Func<Deurbeurt, T> werk)
    {
        ArgumentNullException.ThrowIfNull(nieuw);
        var ontdubbel = Deurbeurt.Ontdubbel(nieuw);
        return database.InTransactie(Grendel.Van("ontvangst", ontdubbel), transactie => werk(new Deurbeurt(transactie, klok, nieuw, ontdubbel)));
    }

    /// <summary>Doet iets terwijl niemand anders over deze aanbieder oordeelt.</summary>
    public T VanAanbieder<T>(Aanbieder aanbieder, Func<Beurt, T> werk) =>
        database.InTransactie(Grendel.Oordeel(aanbieder), transactie => werk(new Beurt(transactie, klok)));

    /// <summary>Doet iets terwijl niemand anders een toewijzing opneemt of over deze aanbieders oordeelt.</summary>
    public T VanToewijzingen<T>(IEnumerable<Aanbieder> aanbieders, Func<Beurt, T> werk) =>
        database.InTransactie(Grendel.Toewijzingen(aanbieders.Select(aanbieder => aanbieder.Code)), transactie => werk(new Beurt(transactie, klok)));

    /// <summary>Doet iets met een ontvangst, als zij open staat en van haar aanbieder de oudste is.</summary>
    /// <returns>Wat het werk gaf; null als zij niet aan de beurt is.</returns>
    public T? VanOntvangst<T>(Ontvangst ontvangst, Func<Ontvangstbeurt, T> werk)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(ontvangst);
        return AanDeBeurt(ontvangst, Grendel.Ontvangst(ontvangst.Volgordesleutel), werk);
    }

    /// <summary>Doet iets met een ontvangst, als zij open staat en van haar aanbieder de oudste is.</summary>
    /// <returns>Of zij aan de beurt was.</returns>
    public bool VanOntvangst(Ontvangst ontvangst, Action<Ontvangstbeurt> werk) => VanOntvangst(ontvangst, beurt =>
    {
        werk(beurt);
        return beurt;
    }) is not null;

    /// <summary>Als <see cref="VanOntvangst{T}"/>, terwijl niemand anders een toewijzing opneemt.</summary>
    public T? VanToewijzing<T>(Ontvangst ontvangst, Func<Ontvangstbeurt, T> werk)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(ontvangst);
        return AanDeBeurt(ontvangst, Grendel.Toewijzingen([ontvangst.Volgordesleutel]), werk);
    }

    /// <summary>Doet iets met een declaratie die wordt vastgehouden met het oordeel dat de beoordelaar zag, en anders niets.</summary>
    /// <param name="sleutel">De sleutel van de ontvangst.</param>
    /// <param name="verwachteVersie">Het oordeel dat de beoordelaar zag.</param>
    /// <param name="werk">Wat er gebeurt.</param>
    public Beoordelingsuitslag VanVastgehouden(string sleutel, long verwachteVersie, Func<Vasthoudbeurt, Beoordelingsuitslag> werk) =>
        database.Leest(transactie => Ontvangstopslag.Zoek(transactie, sleutel)) is not { Versie: not null } ontvangst
            ? Onbekend(sleutel)
            : database.InTransactie(Grendel.Beoordeling(ontvangst.Volgordesleutel), transactie => Ontvangstopslag.Zoek(transactie, sleutel) switch
            {
                { Status: Ontvangststatus.Vastgehouden, Versie: var versie } when versie == verwachteVersie => werk(new Vasthoudbeurt(transactie, klok, sleutel, verwachteVersie)),
                { Status: Ontvangststatus.Vastgehouden, Versie: var versie } =>
                    new Beoordelingsuitslag(sleutel, Beoordelingslot.Verouderd, string.Create(
                        CultureInfo.InvariantCulture, $"Er is intussen een ander oordeel: {versie}, en niet meer {verwachteVersie}. {Beoordelingsboek.Laatste(transactie, versie!.Value)} Er is niets veranderd.")) { Versie = versie },
                { Versie: var versie } =>
                    new Beoordelingsuitslag(sleutel, Beoordelingslot.NietVastgehouden, $"Deze declaratie wordt niet vastgehouden. {Beoordelingsboek.Laatste(transactie, versie!.Value)} Er is niets veranderd.") { Versie = versie },
                null => throw new InvalidOperationException($"Ontvangst {sleutel} is er niet meer."),
            });

    public static Beoordelingsuitslag Onbekend(string sleutel) => new(sleutel, Beoordelingslot.Onbekend, "Er is geen beoordeelde declaratie met deze sleutel.");

    private T? AanDeBeurt<T>(Ontvangst ontvangst, Grendel grendel, Func<Ontvangstbeurt, T> werk)
        where T : class =>
        database.InTransactie(grendel, transactie =>
            Ontvangstopslag.IsAanDeBeurt(transactie, ontvangst.Sleutel) ? werk(new Ontvangstbeurt(transactie, klok, ontvangst)) : null);
}

using Declaraties.Beantwoorden;
using Declaraties.Domein;
using Declaraties.Opslag.Oordelen;

namespace Declaraties.Opslag.Handelen;

/// <summary>Declaraties, wat erover is geoordeeld, en wat daarvoor is gelezen.</summary>
public sealed class Declaratieopslag(Database database)
{
    /// <summary>Een declaratie met wat er nu bekend is.</summary>
    public Zaak Laad(DeclaratieBericht bericht, Vingerafdruk vingerafdruk, DateOnly peildatum) =>
        database.Leest(transactie => new Lezing(transactie).Laad(bericht, vingerafdruk, peildatum));

    /// <summary>
    /// Een declaratie om alvast over te beslissen, zonder een schrijver op te houden: <see cref="Beurt.Herzien"/> zegt later of het nog geldt. Null waar dat niet kan (er kunnen er
    /// meer tegelijk schrijven), of niet hoeft (dit bericht is er al).
    /// </summary>
    public Zaak? LaadVooraf(DeclaratieBericht bericht, Vingerafdruk vingerafdruk, DateOnly peildatum) => database.HeeftEenSchrijver
        ? database.Leest(transactie => Oordeellezer.Versie(transactie, vingerafdruk) is null ? new Lezing(transactie).Laad(bericht, vingerafdruk, peildatum) : null)
        : null;

    /// <summary>Het bewaarde oordeel over het bericht met deze vingerafdruk; null als het er niet is.</summary>
    public BewaardOordeel? Zoek(Vingerafdruk vingerafdruk) =>
        database.Leest(transactie => Oordeellezer.Versie(transactie, vingerafdruk) is { } versie ? Oordeellezer.Lees(transactie, versie) : null);

    /// <summary>Of er over het bericht met deze vingerafdruk al is geoordeeld.</summary>
    public bool Kent(Vingerafdruk vingerafdruk) => database.Leest(transactie => Oordeellezer.Versie(transactie, vingerafdruk) is not null);

    /// <summary>Het oordeel met deze versie, ook als het is vervangen.</summary>
    /// <exception cref="InvalidOperationException">Er is geen oordeel met die versie.</exception>
    public BewaardOordeel Lees(long versie) => database.Leest(transactie => Oordeellezer.Lees(transactie, versie));

    /// <summary>De versies van alle oordelen, ook die zijn vervangen, oplopend.</summary>
    public IReadOnlyList<long> Versies() =>
        database.Leest<IReadOnlyList<long>>(transactie =>
            [.. transactie.Query<long>(transactie.Sql.Oordelen.Oordeelversies)]);
}

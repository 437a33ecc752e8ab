using System.Globalization;
using Declaraties.Domein;
using Declaraties.Opslag.Logboek;

namespace Declaraties.Opslag.Beheer;

/// <summary>
/// Wat de database van de tijd weet. De dienst schrijft op dat zij leeft; wie daarna start ziet aan de nieuwste tijd of zijn klok kan kloppen. Wat met een
/// verkeerde klok is geschreven telt niet meer mee zodra iemand zegt dat de klok nu klopt.
/// </summary>
public sealed class Klokopslag(Database database, TimeProvider klok)
{
    /// <summary>De nieuwste tijd die telt: het laatste dat leefde, of de laatste vastlegging, ontvangst of logregel. Null als er nog niets is.</summary>
    public DateTimeOffset? Nieuwste() => database.Leest(transactie =>
        transactie.ExecuteScalar<string?>(transactie.Sql.Dienst.NieuwsteTijd) is { } tekst ? Tijdstippen.VanTekst(tekst) : (DateTimeOffset?)null);

    /// <summary>Schrijft op dat de dienst nu leeft.</summary>
    public void Leef() => database.InTransactie(Grendel.Van("klok", "1"), transactie =>
    {
        var nu = klok.GetUtcNow().AlsTekst();
        return transactie.Execute(transactie.Sql.Dienst.Leeft, new { nu }) > 0 ? 0 : transactie.Execute(transactie.Sql.Dienst.EersteLeven, new { nu });
    });

    /// <summary>Iemand staat ervoor in dat de klok klopt: wat er nu ligt zegt niets meer over de tijd. Dat hij dat deed komt in het logboek.</summary>
    public void Bevestig(Gebruiker wie) => database.InTransactie(Grendel.Logboek, transactie =>
    {
        var nu = klok.GetUtcNow();
        var nieuwste = transactie.ExecuteScalar<string?>(transactie.Sql.Dienst.NieuwsteTijd) ?? "leeg";
        Logboekopslag.Schrijf(transactie, nu, wie, "klok bevestigd", string.Create(CultureInfo.InvariantCulture, $"de klok staat op {nu.AlsTekst()}, de database was bij {nieuwste}"), "gelukt", null);
        if (transactie.Execute(transactie.Sql.Dienst.Leeft, new { nu = nu.AlsTekst() }) == 0)
        {
            transactie.Execute(transactie.Sql.Dienst.EersteLeven, new { nu = nu.AlsTekst() });
        }

        return transactie.Execute(transactie.Sql.Dienst.BevestigKlok);
    });
}

using Declaraties.Opslag.Logboek;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Oordelen;
using Declaraties.Opslag.Uitgaand;

namespace Declaraties.Opslag.Handelen;

/// <summary>De beurt van een vastgehouden declaratie, met het oordeel dat de beoordelaar zag.</summary>
public sealed class Vasthoudbeurt : Beurt
{
    private readonly string _sleutel;
    private readonly DateTimeOffset _begonnen;

    internal Vasthoudbeurt(Transactie transactie, TimeProvider klok, string sleutel, long versie)
        : base(transactie, klok)
    {
        _sleutel = sleutel;
        _begonnen = Nu;
        Huidig = Toen(versie)!;
    }

    /// <summary>Het oordeel waarmee zij wordt vastgehouden.</summary>
    public OordeelVanToen Huidig { get; }

    private long Versie => Huidig.Oordeel.Versie;

    /// <summary>Zet een nieuwe beslissing over dit bericht in de plaats van het oordeel. Het antwoord blijft wachten.</summary>
    /// <returns>De versie van het nieuwe oordeel.</returns>
    public long Vervang(Beslissing beslissing, Handeling handeling)
    {
        ArgumentNullException.ThrowIfNull(beslissing);
        ArgumentNullException.ThrowIfNull(handeling);
        var versie = Vervang(Versie, beslissing).Versie;
        Transactie.Execute(Transactie.Sql.Ontvangsten.VolgNieuwOordeel, new { versie, vervangt = Versie });
        Beoordelingsboek.Noteer(Transactie, versie, Versie, Beoordelingsstap.Herbeoordeeld, handeling, Nu);
        Logboekopslag.Schrijf(Transactie, Nu, handeling.Wie, "declaratie opnieuw beoordeeld", $"ontvangst {_sleutel}", $"oordeel {versie} in plaats van {Versie}", handeling.Reden);
        return versie;
    }

    /// <summary>Elke aflevering van dit bericht die met dit oordeel wordt vastgehouden, in volgorde van ontvangst.</summary>
    public IReadOnlyList<Ontvangst> Afleveringen() => Ontvangstopslag.Afleveringen(Transactie, Versie);

    /// <summary>Wat bij het oordeel is bewaard, voor wie daarvan post maakt.</summary>
    public Oordeelinzage Inzage() => new(Transactie, Versie, _begonnen);

    /// <summary>Deze aflevering is beantwoord.</summary>
    /// <param name="aflevering">De aflevering.</param>
    /// <param name="post">Wat er de deur uit moet.</param>
    public void RondAf(Ontvangst aflevering, IEnumerable<NieuwUitgaandBericht> post)
    {
        ArgumentNullException.ThrowIfNull(aflevering);
        Ontvangstopslag.RondAf(Transactie, aflevering, Ontvangststatus.Beoordeeld, null, null, Versie, _begonnen);
        Uitgaandopslag.VoegToe(Transactie, aflevering, post, _begonnen);
    }

    /// <summary>Elke aflevering is beantwoord: het antwoord is vrijgegeven, en het oordeel verandert nooit meer.</summary>
    /// <param name="soort">Door wie: <see cref="Beoordelingsstap.Vrijgegeven"/> of <see cref="Beoordelingsstap.Termijn"/>.</param>
    /// <param name="handeling">Waarom.</param>
    public void GeefVrij(string soort, Handeling handeling)
    {
        ArgumentNullException.ThrowIfNull(handeling);
        Beoordelingsboek.Noteer(Transactie, Versie, null, soort, handeling, _begonnen);
        Logboekopslag.Schrijf(Transactie, _begonnen, handeling.Wie, "antwoord vrijgegeven", $"ontvangst {_sleutel}", $"oordeel {Versie}", handeling.Reden);
    }
}

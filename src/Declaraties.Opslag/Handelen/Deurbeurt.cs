using Declaraties.Beantwoorden;
using Declaraties.Domein;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Uitgaand;

namespace Declaraties.Opslag.Handelen;

/// <summary>De beurt van een bericht aan de deur. Is het dezelfde aflevering als een eerdere, dan blijft het bij die ene.</summary>
public sealed class Deurbeurt
{
    private readonly Transactie _transactie;
    private readonly TimeProvider _klok;
    private readonly NieuweOntvangst _nieuw;
    private readonly string _ontdubbel;

    internal Deurbeurt(Transactie transactie, TimeProvider klok, NieuweOntvangst nieuw, string ontdubbel)
    {
        (_transactie, _klok, _nieuw, _ontdubbel) = (transactie, klok, nieuw, ontdubbel);
        Eerder = Ontvangstopslag.ZoekAflevering(transactie, ontdubbel);
    }

    /// <summary>De ontvangst van dezelfde aflevering; null als het bericht nieuw is.</summary>
    public Ontvangst? Eerder { get; }

    /// <summary>Legt een nieuw bericht vast zoals het kwam.</summary>
    /// <param name="afkomst">Wat er aan de deur van te zien is.</param>
    /// <param name="grenzen">Hoeveel één aanbieder ons mag laten bewaren; null als er geen zijn.</param>
    /// <exception cref="TeVeelAangebodenException">De aanbieder is over een grens heen; er is niets vastgelegd.</exception>
    public Ontvangst LegVast(Afkomst afkomst, Aanbiedergrenzen? grenzen = null)
    {
        ArgumentNullException.ThrowIfNull(afkomst);
        var naam = Berichtnaam.Van(afkomst.Soort);
        if (afkomst.Aanbieder is { } aanbieder && naam?.IsVanAanbieder == true && grenzen is not null)
        {
            Toets(aanbieder, _nieuw.Bericht.Lengte, grenzen);
        }

        _transactie.Execute(
            _transactie.Sql.Ontvangsten.NieuweOntvangst,
            new
            {
                sleutel = Guid.NewGuid().ToString("N"),
                ontdubbel = _ontdubbel,
                soort = naam is { IsOverig: false } ? naam?.Bewaard : null,
                overig = naam is { IsOverig: true } ? naam?.Bewaard : null,
                wet = (long)(naam?.Wet ?? Wet.Wmo),
                kanaal = _nieuw.Kanaal.Woord(),
                _nieuw.Afzender,
                _nieuw.Kenmerk,
                _nieuw.AntwoordAan,
                spoor = afkomst.Spoor,
                afdruk = _nieuw.Bericht.Vingerafdruk.Bytes.ToArray(),
                bericht = _nieuw.Bericht.Ingepakt,
                lengte = _nieuw.Bericht.Lengte,
                nu = _klok.GetUtcNow().AlsTekst(),
                gemeente = afkomst.Gemeente,
                aanbieder = afkomst.Aanbieder,
            });
        var ontvangst = Ontvangstopslag.ZoekAflevering(_transactie, _ontdubbel)!;
        if (_nieuw.Envelop is not { } bewijs)
        {
            return ontvangst;
        }

        LegVast(ontvangst, bewijs);
        return Ontvangstopslag.ZoekAflevering(_transactie, _ontdubbel)!;
    }

    private void LegVast(Ontvangst ontvangst, Envelopbewijs bewijs)
    {
        var (zender, referentienummer) = (bewijs.Envelop.Zender.Organisatie.Trim(), bewijs.Envelop.Referentienummer);
        var dubbel = _transactie.ExecuteScalar<int?>(_transactie.Sql.Ontvangsten.IsReferentienummerBekend, new { referentienummer, zender }) is not null;
        _transactie.Execute(
            _transactie.Sql.Ontvangsten.NieuweEnvelop,
            new { nummer = ontvangst.Nummer, zender, referentienummer, dubbel = dubbel ? 1 : 0, gegevens = (bewijs with { IsDubbel = dubbel }).AlsTekst() });
    }

    /// <summary>Zet klaar wat er bij deze ontvangst de deur uit moet.</summary>
    public void ZetKlaar(Ontvangst ontvangst, IEnumerable<NieuwUitgaandBericht> post) => Uitgaandopslag.VoegToe(_transactie, ontvangst, post, _klok.GetUtcNow());

    /// <summary>Waaraan dezelfde aflevering te herkennen is: van vaste lengte hoe de afzender haar ook noemt, en van die naam blijft niets bewaard.</summary>
    internal static string Ontdubbel(NieuweOntvangst nieuw) => Vingerafdruk.Van($"{nieuw.Kanaal.Woord()}:{nieuw.Bericht.Vingerafdruk}:{nieuw.Aflevering}{(nieuw.Envelop is { } bewijs ? $":{bewijs.Vingerafdruk}" : "")}").ToString();

    /// <summary>Kijkt of er van deze aanbieder nog bij kan.</summary>
    private void Toets(Aanbieder aanbieder, long bytes, Aanbiedergrenzen grenzen)
    {
        var (open, vandaag) = _transactie.Eerste<(long, long)>(_transactie.Sql.Ontvangsten.VanAanbieder, new { aanbieder, vanaf = grenzen.Begin.ToUniversalTime().AlsTekst() });
        if (grenzen.Open > 0 && open >= grenzen.Open)
        {
            throw new TeVeelAangebodenException($"Van aanbieder {aanbieder} zijn er nog {open} berichten die niet zijn verwerkt, en dat is het meeste (PerAanbieder:Onverwerkt). Bied dit opnieuw aan als er een deel klaar is.");
        }

        if (grenzen.BytesPerDag > 0 && vandaag + bytes > grenzen.BytesPerDag)
        {
            throw new TeVeelAangebodenException($"Aanbieder {aanbieder} heeft vandaag al {vandaag} bytes aan berichten aangeboden; met de {bytes} van dit erbij is het meer dan {grenzen.BytesPerDag} (PerAanbieder:MegabytesPerDag). Bied het morgen opnieuw aan.")
            {
                Later = grenzen.Einde - _klok.GetUtcNow(),
            };
        }
    }
}

using Declaraties.Beoordelen;
using Declaraties.Controleren;
using Declaraties.Domein;
using Declaraties.Opslag.Lezen;
using Declaraties.Opslag.Sql;
using Declaraties.Signaleren;
using Declaraties.Toewijzen;

namespace Declaraties.Opslag.Signalen;

/// <summary>
/// Houdt signalen bij in de transactie van wat ze raakt: een oordeel, een WMO301, een invoer, een toestemming. Een signaal ontstaat een keer en blijft open tot de credit kwam of
/// het niet meer zo is; rijen komen erbij en alleen of het openstaat wordt bijgewerkt (dat volgt uit de stappen).
/// </summary>
/// <param name="transactie">De transactie waarin het gebeurt.</param>
/// <param name="nu">Het moment.</param>
/// <param name="versie">De vastlegging waarbij.</param>
internal sealed class Signaalboek(Transactie transactie, DateTimeOffset nu, long versie)
{
    public const string BijOordeel = "oordeel";
    public const string BijToewijzing = "toewijzing";
    public const string BijContract = "contract";
    public const string BijToestemming = "toestemming";
    public const string Bepaald = "bepaald";

    private readonly Signaalrijen _rijen = new(transactie, nu, versie);
    private readonly Signaalsql _sql = transactie.Sql.Signalen;

    /// <summary>Bewaart wat met een oordeel ontstond, en sluit af waarvan de credit kwam.</summary>
    public void VerwerkOordeel(Partijen partijen, DeclaratieBericht bericht, Oordeel oordeel)
    {
        var gecrediteerd = NummersMetCredit(bericht, oordeel);
        if (oordeel.Signalen.Count == 0 && gecrediteerd.Count == 0)
        {
            return;
        }

        // Wat met een oordeel ontstaat wordt met dat oordeel bewaard, ook als het al openstond: zo is het te herspelen.
        if (oordeel.Signalen.Count > 0)
        {
            var open = _rijen.Open(bericht.Aanbieder, partijen.Id).ToDictionary(Signaalrijen.Sleutel);
            foreach (var signaal in oordeel.Signalen)
            {
                if (open.Remove(Signaalrijen.Sleutel(signaal), out var stondOpen))
                {
                    _rijen.SluitAf(stondOpen, Signaalrijen.Vervallen);
                }

                _rijen.Voeg(signaal, bericht.Aanbieder, partijen.Id, BijOordeel);
            }
        }

        if (gecrediteerd.Count > 0 && transactie.Getal(_sql.IsErIetsOpen, ("@aanbieder", bericht.Aanbieder), ("@relatie", partijen.Id.Waarde)) is not null)
        {
            Herbereken(partijen, gecrediteerd, BijOordeel);
        }
    }

    /// <summary>Een ander oordeel kwam in de plaats: wat het oude liet ontstaan vervalt, en elke geraakte toewijzing wordt nagelopen.</summary>
    public void VervangOordeel(long vervangt, Partijen partijen, DeclaratieBericht bericht, Oordeel oordeel)
    {
        foreach (var oud in _rijen.Open(bericht.Aanbieder, partijen.Id).Where(signaal => signaal.OntstaanBij == BijOordeel && signaal.OntstaanVersie == vervangt))
        {
            _rijen.SluitAf(oud, Signaalrijen.Vervallen);
        }

        VerwerkOordeel(partijen, bericht, oordeel);
        if (transactie.Getal(_sql.IsErIetsOpen, ("@aanbieder", bericht.Aanbieder), ("@relatie", partijen.Id.Waarde)) is not null)
        {
            Herbereken(partijen, [.. bericht.Prestaties.Select(prestatie => prestatie.ToewijzingNummer).Distinct()], BijOordeel);
        }
    }

    /// <summary>Een WMO301 is opgenomen: de prestaties op zijn nummers worden nagelopen, en wat zijn regels laten zien wordt bewaard.</summary>
    /// <param name="partijen">De gemeente en de aanbieder.</param>
    /// <param name="bericht">Het bericht.</param>
    /// <param name="dossier">Wat er bekend was voordat het werd opgenomen.</param>
    /// <param name="naastRegels">Wat er buiten de regels om aan zijn toewijzingen opvalt.</param>
    public IReadOnlyList<Signaal> VerwerkToewijzing(Partijen partijen, ToewijzingBericht bericht, Toewijzingsdossier dossier, IReadOnlyList<Signaal> naastRegels)
    {
        var toewijzingen = bericht.Client.ToegewezenProducten.Select(product => product.Toewijzing).ToList();
        var nummers = toewijzingen.Select(toewijzing => toewijzing.ToewijzingNummer).Distinct().ToList();
        var isErIets = transactie.Getal(_sql.IsErIetsBijToewijzingen, ("@aanbieder", bericht.Aanbieder), ("@relatie", partijen.Id.Waarde), ("@nummers", Signaalrijen.AlsJson(nummers))) is not null;
        var ontstaan = isErIets ? Herbereken(partijen, nummers, BijToewijzing) : [];
        var getoond = Signalering.VanToewijzingsbericht(bericht, dossier).Concat(naastRegels).ToList();
        if (!isErIets && getoond.Count == 0)
        {
            return [];
        }

        // Een te laat gekomen oudere versie geldt niet, en laat dus ook niets zien.
        var nieuw = Toewijzingsversies.WordtGeldend(dossier.Toewijzingen, toewijzingen).ToDictionary(toewijzing => toewijzing.ToewijzingNummer);
        var gewenst = getoond.Where(signaal => nieuw.TryGetValue(signaal.ToewijzingNummer!.Value, out var toewijzing) && !toewijzing.IsVerwijderd).DistinctBy(Signaalrijen.Sleutel).ToList();
        var open = isErIets ? _rijen.OpenBij(bericht.Aanbieder, partijen.Id, nummers).Where(signaal => !signaal.Signaal.Soort.IsVanPrestatie() && nieuw.ContainsKey(signaal.Signaal.ToewijzingNummer!.Value)) : [];
        return [.. ontstaan, .. _rijen.Vergelijk([.. open], gewenst, bericht.Aanbieder, partijen.Id, BijToewijzing)];
    }

    /// <summary>Loopt de goedgekeurde prestaties op deze toewijzingen na en houdt bij wat ontstond, veranderde of niet meer zo is.</summary>
    /// <returns>Wat ontstond.</returns>
    public IReadOnlyList<Signaal> Herbereken(Partijen partijen, IReadOnlyCollection<int> nummers, string bij)
    {
        var aanbieder = partijen.Aanbieder;
        var prestaties = Toewijzingprestaties.Open(transactie, partijen.Id, nummers);
        var open = _rijen.OpenBij(aanbieder, partijen.Id, nummers).Where(signaal => signaal.Signaal.Soort.IsVanPrestatie()).ToList();
        if (prestaties.Count == 0 && open.Count == 0)
        {
            return [];
        }

        var toestemmingen = Toestemminglezer.Geldend(transactie, partijen, long.MaxValue);
        var contract = transactie.Contracten(aanbieder, long.MaxValue, prestaties.Select(prestatie => prestatie.Product).ToHashSet()).ToLookup(regel => regel.Product);
        var opNummer = prestaties.ToLookup(prestatie => prestatie.ToewijzingNummer);
        var gewenst = Geldend(partijen.Id, nummers).SelectMany(toewijzing => Signalering.VanToewijzing(
            toewijzing,
            [.. opNummer[toewijzing.ToewijzingNummer]],
            toestemmingen.GetValueOrDefault(toewijzing.ToewijzingNummer) ?? [],
            product => [.. contract[product]]));
        return _rijen.Vergelijk(open, [.. gewenst], aanbieder, partijen.Id, bij);
    }

    private static HashSet<int> NummersMetCredit(DeclaratieBericht bericht, Oordeel oordeel)
    {
        HashSet<int> nummers = [];
        foreach (var prestatie in bericht.Prestaties)
        {
            if (prestatie.IsCredit && oordeel.Prestaties[prestatie.Volgnummer] == PrestatieUitslag.Goedgekeurd)
            {
                nummers.Add(prestatie.ToewijzingNummer);
            }
        }

        return nummers;
    }

    private List<Toewijzing> Geldend(PartijenId partijen, IReadOnlyCollection<int> nummers)
    {
        using var rijen = transactie.Lees(_sql.VersiesVanNummers, ("@relatie", partijen.Waarde), ("@nummers", Signaalrijen.AlsJson(nummers)));
        return [.. Toewijzinglezer.Geldend(rijen)];
    }
}

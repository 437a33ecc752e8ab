using Declaraties.Beoordelen;
using Declaraties.Controleren;
using Declaraties.Domein;

namespace Declaraties.Opslag.Oordelen;

/// <summary>Schrijft de prestaties van een oordeel weg, en wat zij voor hun toewijzingen betekenen.</summary>
internal static class Prestatieboek
{
    /// <summary>Bewaart elke prestatie met haar uitslag.</summary>
    public static void Bewaar(Transactie transactie, long versie, PartijenId partijen, Beslissing beslissing)
    {
        var (bericht, dossier, oordeel) = (beslissing.Zaak.Bericht, beslissing.Zaak.Dossier, beslissing.Oordeel);
        using var rij = transactie.Prestaties();
        rij.Zet(1, versie);
        rij.Zet(2, partijen.Waarde);
        rij.Zet(3, bericht.Aanbieder.Code);
        rij.Zet(20, (long)bericht.Wet);
        var gezien = new HashSet<string>(bericht.Prestaties.Count, StringComparer.Ordinal);
        Prestatie? vorige = null;
        foreach (var p in bericht.Prestaties)
        {
            var bezet = gezien.Add(p.ReferentieNummer) && !dossier.BekendeReferentieNummers.Contains(p.ReferentieNummer);
            rij.Zet(4, p.Volgnummer);
            rij.Zet(5, p.Bsn.Getal);
            rij.Zet(6, p.ReferentieNummer);
            rij.Zet(8, p.ToewijzingNummer);
            rij.Zet(13, p.GeleverdVolume);
            rij.Zet(16, p.IngediendBedrag.Cent);
            rij.Zet(18, (long)oordeel.Prestaties[p.Volgnummer]);
            rij.Zet(19, bezet ? 1 : 0);

            // A parameter keeps its value: from line to line these are mostly the same.
            if (vorige is null || p.Product != vorige.Product)
            {
                rij.Zet(9, p.Product.Categorie);
                rij.Zet(10, p.Product.Code);
            }

            if (vorige is null || p.ProductPeriode != vorige.ProductPeriode)
            {
                rij.Zet(11, p.ProductPeriode.Begin.AlsGetal());
                rij.Zet(12, p.ProductPeriode.Eind.AlsGetal());
            }

            if (vorige is null || p.Eenheid != vorige.Eenheid || p.ProductTarief != vorige.ProductTarief)
            {
                rij.Zet(14, (long)p.Eenheid);
                rij.Zet(15, p.ProductTarief?.Cent);
            }

            if (vorige is null || p.IsCredit != vorige.IsCredit || p.VorigReferentieNummer != vorige.VorigReferentieNummer)
            {
                rij.Zet(7, p.VorigReferentieNummer);
                rij.Zet(17, p.IsCredit ? 1 : 0);
            }

            rij.Voer();
            vorige = p;
        }

        rij.Klaar();
    }

    /// <summary>Telt bij de lopende sommen op wat is goedgekeurd.</summary>
    public static void WerkStandBij(Transactie transactie, PartijenId partijen, DeclaratieBericht bericht, Oordeel oordeel)
    {
        var goedgekeurd = new List<int>(bericht.Prestaties.Count);
        for (var i = 0; i < oordeel.Prestaties.Count; i++)
        {
            if (oordeel.Prestaties[i] == PrestatieUitslag.Goedgekeurd)
            {
                goedgekeurd.Add(i);
            }
        }

        // Op nummer: zo wordt elke bladzijde van de tabel één keer bezocht.
        var volgnummers = goedgekeurd.ToArray();
        Array.Sort(Array.ConvertAll(volgnummers, i => bericht.Prestaties[i].ToewijzingNummer), volgnummers);
        transactie.TelOp(partijen, Standen(bericht, volgnummers));
    }

    /// <summary>Wat er bij elke toewijzing bij komt.</summary>
    /// <param name="bericht">De declaratie.</param>
    /// <param name="volgnummers">De goedgekeurde prestaties; die van een toewijzing staan bij elkaar.</param>
    private static IEnumerable<Standtoename> Standen(DeclaratieBericht bericht, int[] volgnummers)
    {
        for (var i = 0; i < volgnummers.Length;)
        {
            var nummer = bericht.Prestaties[volgnummers[i]].ToewijzingNummer;
            var (erbij, laatste) = (default(Verbruik), DateOnly.MinValue);
            for (; i < volgnummers.Length && bericht.Prestaties[volgnummers[i]] is var p && p.ToewijzingNummer == nummer; i++)
            {
                erbij = erbij.Plus(p);
                laatste = p.ProductPeriode.Eind > laatste ? p.ProductPeriode.Eind : laatste;
            }

            yield return new Standtoename(nummer, erbij, laatste);
        }
    }
}

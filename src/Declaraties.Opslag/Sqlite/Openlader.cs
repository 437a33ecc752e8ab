using Declaraties.Adviseren;
using Declaraties.Domein;

namespace Declaraties.Opslag.Sqlite;

/// <summary>Laadt wat er op de toewijzingen van een dossier is goedgekeurd en niet gecrediteerd.</summary>
internal sealed class Openlader(Dossiervragen vragen, PartijenId partijen)
{
    /// <summary>
    /// De goedgekeurde debetprestaties met dezelfde toewijzing en Begindatum als een prestatie van het bericht, die niet zijn gecrediteerd. Ook met een Begindatum die
    /// een advies over haar kan noemen.
    /// </summary>
    public Dictionary<int, List<OpenDebet>> OpenDebets(Dictionary<int, ToewijzingStand> toewijzingen)
    {
        using var rijen = vragen.Stel(
            $"""
            select p.nummer, p.referentienummer, p.categorie, p.code, p.begindatum, p.einddatum, p.is_credit = 0 and p.versie <= ?4
              and not exists (select 1 from {vragen.Prestaties} c
                              where c.aanbieder = ?5 and c.wet = ?6 and c.vorig = p.referentienummer and c.is_credit = 1 and c.uitslag = 1 and c.versie <= ?4), p.bedrag
            from {vragen.Prestaties} p
            where p.relatie_id = ?1 and p.begindatum = ?2 and p.nummer >= ?3 and p.uitslag = 1
            order by p.nummer
            """);
        rijen.Zet(1, partijen.Waarde);
        rijen.Zet(4, vragen.Blik.TotEnMet);
        rijen.Zet(5, vragen.Bericht.Aanbieder.Code);
        rijen.Zet(6, (long)vragen.Bericht.Wet);
        var open = new Dictionary<int, List<OpenDebet>>();
        foreach (var (begindatum, nummers) in NummersPerBegindatum(toewijzingen))
        {
            rijen.Zet(2, begindatum);
            var loper = new Loper(rijen, parameter: 3, kolom: 0);
            foreach (var nummer in nummers)
            {
                for (var gevonden = loper.Zoek(nummer); gevonden; gevonden = loper.Volgende(nummer))
                {
                    if (rijen.Getal(6) == 0)
                    {
                        continue;
                    }

                    if (!open.TryGetValue(nummer, out var vanNummer))
                    {
                        open.Add(nummer, vanNummer = []);
                    }

                    vanNummer.Add(new OpenDebet(rijen.Tekst(1), new Product(rijen.Tekst(2), rijen.Tekst(3)), new Periode(rijen.Datum(4), rijen.Datum(5))) { Bedrag = rijen.Bedrag(7) });
                }
            }

            rijen.Opnieuw();
        }

        return open;
    }

    /// <summary>Elk getal een keer.</summary>
    public static int[] Uniek(int[] gesorteerd)
    {
        var aantal = 0;
        for (var i = 0; i < gesorteerd.Length; i++)
        {
            if (i == 0 || gesorteerd[i] != gesorteerd[i - 1])
            {
                gesorteerd[aantal++] = gesorteerd[i];
            }
        }

        return gesorteerd[..aantal];
    }

    /// <summary>Bij elke Begindatum de ToewijzingNummers, oplopend en elk een keer.</summary>
    private IEnumerable<(int Begindatum, int[] Nummers)> NummersPerBegindatum(Dictionary<int, ToewijzingStand> toewijzingen)
    {
        var perBegindatum = new Dictionary<int, List<int>>();
        List<int>? laatste = null;
        var datum = default(DateOnly);
        foreach (var prestatie in vragen.Bericht.Prestaties)
        {
            Voeg(prestatie.ProductPeriode.Begin, prestatie.ToewijzingNummer);
            if (toewijzingen.TryGetValue(prestatie.ToewijzingNummer, out var stand))
            {
                var (een, ander) = Adviesgegevens.Begindatums(prestatie, stand.Toewijzing);
                Voeg(een, prestatie.ToewijzingNummer);
                Voeg(ander, prestatie.ToewijzingNummer);
            }
        }

        foreach (var (begindatum, nummers) in perBegindatum)
        {
            nummers.Sort();
            yield return (begindatum, Uniek([.. nummers]));
        }

        void Voeg(DateOnly? begindatum, int nummer)
        {
            if (begindatum is not { } begin)
            {
                return;
            }

            if (laatste is null || begin != datum)
            {
                datum = begin;
                if (!perBegindatum.TryGetValue(datum.AlsGetal(), out laatste))
                {
                    perBegindatum.Add(datum.AlsGetal(), laatste = []);
                }
            }

            laatste.Add(nummer);
        }
    }
}

using Declaraties.Domein;
using Declaraties.Opslag.Lezen;
using Declaraties.Opslag.Sql;

namespace Declaraties.Opslag.Sqlite;

/// <summary>Laadt de toewijzingen van een dossier, en wie ermee bekend is.</summary>
internal sealed class Toewijzinglader(Dossiervragen vragen)
{
    /// <summary>De toewijzingen waarnaar het bericht verwijst, met hun stand.</summary>
    /// <param name="eerderGedeclareerd">Of deze aanbieder bij deze gemeente al iets heeft gedeclareerd; zonder dat is er nergens een stand.</param>
    public Dictionary<int, ToewijzingStand> Toewijzingen(bool eerderGedeclareerd)
    {
        if (vragen.Partijen is not { } partijen)
        {
            return [];
        }

        var nummers = Nummers();
        var toewijzingen = new Dictionary<int, ToewijzingStand>(nummers.Length);
        var toestemmingen = Toestemminglezer.Geldend(vragen.Transactie, new Partijen(partijen, vragen.Bericht.Gemeente, vragen.Bericht.Aanbieder, vragen.Bericht.Wet), vragen.Blik.TotEnMet);
        using var standen = eerderGedeclareerd && vragen.Blik.IsNu ? new Standenlezer(vragen.Transactie, partijen) : null;
        var opgeteld = eerderGedeclareerd && !vragen.Blik.IsNu ? OpgeteldeStanden(partijen, nummers) : null;
        using var rijen = new Voorbereid(
            vragen.Transactie,
            $"""
            select {Toewijzinglezer.Kolommen}
            from toewijzingversie t
            where t.relatie_id = ?1 and t.nummer >= ?2 and t.versie <= ?3
            order by t.nummer, t.versie
            """);
        rijen.Zet(1, partijen.Waarde);
        rijen.Zet(3, vragen.Blik.TotEnMet);
        var lezer = new Toewijzinglezer(rijen, vragen.Bericht.Gemeente, vragen.Bericht.Aanbieder, vragen.Bericht.Wet);
        var loper = new Loper(rijen, parameter: 2, Toewijzinglezer.Nummer);
        var wissels = new Versiewissels(vragen.Bericht);
        foreach (var nummer in nummers)
        {
            if (!loper.Zoek(nummer))
            {
                continue;
            }

            var toewijzing = lezer.LeesNummer(out var rij);
            loper.IsGelezenTot(rij);
            var stand = standen?.Van(nummer) ?? opgeteld?.GetValueOrDefault(nummer) ?? default;
            wissels.Zie(toewijzing, lezer, stand.LaatsteEinddatum);
            toewijzingen.Add(nummer, new ToewijzingStand
            {
                Toewijzing = toewijzing,
                Verbruik = stand.Verbruik,
                LaatsteEinddatum = stand.LaatsteEinddatum,
                Toestemmingen = toestemmingen.TryGetValue(nummer, out var meer) ? meer : [],
            });
        }

        foreach (var (nummer, open) in eerderGedeclareerd ? new Openlader(vragen, partijen).OpenDebets(toewijzingen) : [])
        {
            if (toewijzingen.TryGetValue(nummer, out var stand))
            {
                toewijzingen[nummer] = stand with { OpenDebets = open };
            }
        }

        wissels.Verreken(vragen.Transactie, partijen, vragen.Blik, toewijzingen);
        return toewijzingen;
    }

    /// <summary>De ToewijzingNummers van het bericht, oplopend en elk een keer.</summary>
    private int[] Nummers()
    {
        var nummers = new int[vragen.Bericht.Prestaties.Count];
        for (var i = 0; i < nummers.Length; i++)
        {
            nummers[i] = vragen.Bericht.Prestaties[i].ToewijzingNummer;
        }

        Array.Sort(nummers);
        return Openlader.Uniek(nummers);
    }

    private Dictionary<int, Stand> OpgeteldeStanden(PartijenId partijen, int[] nummers)
    {
        using var rijen = vragen.Stel(
            $"""
            {Prestatiesql.Standberekening}
            from {vragen.Prestaties} p
            where p.relatie_id = ?1 and p.uitslag = 1 and p.versie <= ?2
            group by p.nummer
            order by p.nummer
            """);
        rijen.Zet(1, partijen.Waarde);
        rijen.Zet(2, vragen.Blik.TotEnMet);
        var standen = new Dictionary<int, Stand>();
        while (rijen.Lees())
        {
            if (Array.BinarySearch(nummers, (int)rijen.Getal(0)) >= 0)
            {
                standen.Add((int)rijen.Getal(0), Stand.Lees(rijen));
            }
        }

        return standen;
    }

    /// <summary>De clienten van het bericht met een toewijzing bij deze gemeente en aanbieder.</summary>
    public HashSet<Bsn> BekendeClienten(Dictionary<int, ToewijzingStand> toewijzingen)
    {
        var bekend = new HashSet<Bsn>(vragen.Bericht.Clienten.Count);
        if (vragen.Partijen is null)
        {
            return bekend;
        }

        var onbekend = new HashSet<Bsn>(vragen.Bericht.Clienten.Count);
        foreach (var client in vragen.Bericht.Clienten)
        {
            onbekend.Add(client.Bsn);
        }

        foreach (var stand in toewijzingen.Values)
        {
            if (onbekend.Remove(stand.Toewijzing.Bsn))
            {
                bekend.Add(stand.Toewijzing.Bsn);
            }
        }

        // Bijna elke client blijkt al uit de toewijzingen waarnaar zijn prestaties verwijzen; alleen de rest wordt opgezocht. Met alle
        // versies van die nummers: een nummer kan van een ander zijn geworden.
        using var rijen = new Voorbereid(
            vragen.Transactie,
            $"""
            select {Toewijzinglezer.Kolommen}
            from (select distinct v.nummer from toewijzingversie v where v.bsn = ?3 and v.relatie_id = ?1 and v.versie <= ?2) i
            cross join toewijzingversie t on t.relatie_id = ?1 and t.nummer = i.nummer and t.versie <= ?2
            order by t.nummer, t.versie
            """);
        rijen.Zet(1, vragen.Partijen?.Waarde);
        rijen.Zet(2, vragen.Blik.TotEnMet);
        var lezer = new Toewijzinglezer(rijen, vragen.Bericht.Gemeente, vragen.Bericht.Aanbieder, vragen.Bericht.Wet);
        foreach (var bsn in onbekend)
        {
            rijen.Zet(3, bsn.Getal);
            for (var rij = rijen.Lees(); rij;)
            {
                if (lezer.LeesNummer(out rij).Bsn == bsn)
                {
                    bekend.Add(bsn);
                }
            }
        }

        return bekend;
    }
}

using Declaraties.Domein;

namespace Declaraties.Proefwereld;

/// <summary>Het register van een toewijzing in een maand: contacten die samen precies dragen wat er is gedeclareerd, of net niet.</summary>
internal sealed class Contactmaand
{
    private const int Week = 7;
    private const int Kwartier = 15;
    private static readonly string[] _locaties = ["thuis", "thuis", "thuis", "kantoor", "elders"];

    private readonly Toevalsbron _bron;
    private readonly int _nummer;
    private readonly List<DateOnly> _eerder;
    private readonly List<DateOnly> _laatste;
    private readonly List<DateOnly> _erbuiten;
    private readonly List<(string Soort, int Minuten, string Locatie)> _delen = [];

    /// <param name="toewijzing">De toewijzing; zij loopt in de maand.</param>
    /// <param name="maand">De maand.</param>
    /// <param name="bron">Het toeval.</param>
    public Contactmaand(Wereldtoewijzing toewijzing, Maand maand, Toevalsbron bron)
    {
        (_bron, _nummer) = (bron, toewijzing.Nummer);
        var (lopend, voor) = (toewijzing.In(maand), maand.LaatsteDag.AddDays(-Week));
        var dagen = Enumerable.Range(0, maand.Dagen).Select(maand.EersteDag.AddDays).ToLookup(lopend.Bevat);
        _erbuiten = [.. dagen[false]];
        _eerder = [.. dagen[true].Where(dag => dag <= voor)];
        _laatste = [.. dagen[true].Where(dag => dag > voor)];
    }

    /// <summary>Of er een dag is in de laatste zeven van de maand.</summary>
    public bool HeeftLaatsteWeek => _laatste.Count > 0;

    /// <summary>Of er geen andere dag is: dan ligt alles in de laatste zeven.</summary>
    public bool IsAlleenLaatsteWeek => _eerder.Count == 0;

    /// <summary>De contacten, op datum.</summary>
    /// <param name="minuten">Wat er is gedeclareerd; meer dan nul.</param>
    /// <param name="online">Welk deel, in procenten, van directe tijd en tijd online samen online mag zijn.</param>
    /// <param name="fout">Wat eraan mankeert.</param>
    public IReadOnlyList<Registercontact> Maak(int minuten, int online, Contactfout fout)
    {
        if (fout == Contactfout.GeenRegister)
        {
            return [];
        }

        Gedragen(minuten, online, fout);
        Erbij();
        if (fout == Contactfout.MeerGedeclareerd)
        {
            // Time that may not be declared: what is registered is something, and not enough.
            _delen.Add(("indirect", Kwartier, "kantoor"));
        }

        List<Registercontact> contacten = [.. fout == Contactfout.LaatsteWeek ? _delen.Select(deel => Op(Een(_laatste), deel)) : Verspreid()];
        if (fout == Contactfout.BuitenToewijzing)
        {
            contacten.Add(Erbuiten());
        }

        return [.. contacten.OrderBy(contact => contact.Datum)];
    }

    /// <summary>Wat samen is wat er is gedeclareerd: eerst enkele andere soorten, de rest met de client.</summary>
    private void Gedragen(int minuten, int online, Contactfout fout)
    {
        var over = minuten;
        if (over >= 4 * Kwartier && _bron.Kans(250))
        {
            over -= Voeg("netwerk", Kwartier * _bron.Tussen(1, 2), "elders");
        }

        if (over >= 4 * Kwartier && _bron.Kans(150))
        {
            var gemist = Voeg("no-show", Kwartier * _bron.Tussen(2, 3), "thuis");
            over -= gemist;
            if (_bron.Kans(300))
            {
                // Only one in a month counts. They are of equal length: which is the first is of no account.
                _ = Voeg("no-show", gemist, "thuis");
            }
        }

        var hoogste = over * online / 100;
        var scherm = !_bron.Kans(500) ? 0 : _bron.Kans(500) ? hoogste : _bron.Onder(hoogste + 1);
        Verdeel("online", scherm, () => "online");
        var verschil = Kwartier * _bron.Tussen(1, 4);
        var direct = over - scherm + fout switch
        {
            Contactfout.MeerGedeclareerd => -Math.Min(verschil, over - scherm),
            Contactfout.MinderGedeclareerd => verschil,
            _ => 0,
        };
        Verdeel("direct", direct, () => _bron.Kies<string>(_locaties));
    }

    /// <summary>Wat er ook is gedaan en niet declarabel is.</summary>
    private void Erbij()
    {
        if (_bron.Kans(400))
        {
            _ = Voeg("indirect", Kwartier * _bron.Tussen(1, 3), "kantoor");
        }

        if (_bron.Kans(300))
        {
            _ = Voeg("reistijd", 5 * _bron.Tussen(2, 6), "elders");
        }

        if (_bron.Kans(50))
        {
            _ = Voeg("poging", 5, "elders");
        }
    }

    /// <summary>Over de dagen, met hoogstens de helft van de minuten in de laatste zeven van de maand als dat kan.</summary>
    private IEnumerable<Registercontact> Verspreid()
    {
        var (samen, laat) = (_delen.Sum(deel => (long)deel.Minuten), 0L);
        foreach (var deel in _delen)
        {
            var plaats = _bron.Onder(_eerder.Count + _laatste.Count);
            var past = _laatste.Count > 0 && (laat + deel.Minuten) * 2 <= samen;
            if (_eerder.Count == 0 || (past && plaats >= _eerder.Count))
            {
                laat += deel.Minuten;
                yield return Op(Een(_laatste), deel);
            }
            else
            {
                yield return Op(Een(_eerder), deel);
            }
        }
    }

    /// <summary>Op een dag waarop de toewijzing niet loopt; loopt zij de hele maand, dan op een nummer dat niemand heeft.</summary>
    private Registercontact Erbuiten()
    {
        (string Soort, int Minuten, string Locatie) deel = ("direct", 2 * Kwartier, "thuis");
        return _erbuiten.Count > 0 ? Op(Een(_erbuiten), deel) : Op(Een(_eerder), deel) with { ToewijzingNummer = Levensloop.ZonderToewijzing(_nummer) };
    }

    private Registercontact Op(DateOnly dag, (string Soort, int Minuten, string Locatie) deel) => new(_nummer, dag, deel.Soort, deel.Minuten, deel.Locatie);

    private DateOnly Een(List<DateOnly> dagen) => dagen[_bron.Onder(dagen.Count)];

    private int Voeg(string soort, int minuten, string locatie)
    {
        _delen.Add((soort, minuten, locatie));
        return minuten;
    }

    private void Verdeel(string soort, int minuten, Func<string> locatie)
    {
        while (minuten > 0)
        {
            minuten -= Voeg(soort, Math.Min(minuten, Kwartier * _bron.Tussen(2, 6)), locatie());
        }
    }
}

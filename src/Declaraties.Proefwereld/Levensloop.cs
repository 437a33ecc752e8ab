using Declaraties.Domein;

namespace Declaraties.Proefwereld;

/// <summary>
/// Maakt van de besluiten over een client toewijzingen en de berichten waarin die worden gestuurd. Een tweede versie is altijd gestuurd
/// in de maand van de nieuwe Einddatum of eerder: wie de berichten op hun dag verwerkt, komt op hetzelfde uit als wie ze eerst alle inleest.
/// </summary>
internal sealed class Levensloop
{
    private const int NummersPerClient = 10_000;
    private readonly Wereld _wereld;
    private readonly Wereldclient _client;
    private readonly List<Toewijzingspost> _posten;
    private readonly Toevalsbron _bron;
    private int _volgorde;

    private Levensloop(Wereld wereld, Wereldclient client, List<Toewijzingspost> posten)
    {
        _wereld = wereld;
        _client = client;
        _posten = posten;
        _bron = wereld.Bron(Stroom.Toewijzing, client.Index);
    }

    /// <summary>Vult de toewijzingen van de client en voegt de berichten daarover toe.</summary>
    public static void Maak(Wereld wereld, Wereldclient client, List<Toewijzingspost> posten) =>
        new Levensloop(wereld, client, posten).Volg(Besluiten.Van(client, wereld));

    /// <summary>Een nummer bij dat van een toewijzing waarop er nooit een is: zij tellen vanaf 1.</summary>
    public static int ZonderToewijzing(int nummer) => nummer / NummersPerClient * NummersPerClient;

    /// <summary>
    /// Wat nieuw is wordt pas gestuurd als alles van het vorige besluit een Einddatum heeft, of in hetzelfde bericht: ook halverwege de berichten
    /// heeft de client nooit twee codes op een dag. Toewijzingen naast elkaar staan nooit in hetzelfde bericht (TR302).
    /// </summary>
    private void Volg(List<Besluit> besluiten)
    {
        var vergissing = !_client.IsVast && _bron.Kans(60) ? _bron.Onder(besluiten.Count) : -1;
        var vroegst = DateOnly.MinValue;
        Toewijzingsversie? mee = null;
        for (var i = 0; i < besluiten.Count; i++)
        {
            var besluit = besluiten[i];
            var dag = mee is null ? Laatste(Aankondiging(besluit.Ingangsdatum), vroegst) : vroegst;
            var nieuw = new List<Wereldtoewijzing>();
            for (var spoor = 0; spoor < _wereld.Opdracht.RegelsPerClient; spoor++)
            {
                var versies = new List<Toewijzingsversie>();
                if (mee is { } versie)
                {
                    versies.Add(versie);
                    mee = null;
                }

                foreach (var toewijzing in Maak(besluit, spoor))
                {
                    toewijzing.Toegewezen = dag;
                    versies.Add(new Toewijzingsversie(toewijzing, IsTweede: false));
                    nieuw.Add(toewijzing);
                }

                Verstuur(dag, versies);
            }

            if (i == vergissing)
            {
                Vergissing(besluit, dag);
            }

            var sluitAan = i + 1 < besluiten.Count && besluiten[i + 1].Ingangsdatum == besluit.FeitelijkEinde.AddDays(1);
            if (Beeindig(besluit, nieuw, dag) is { } beeindigd)
            {
                vroegst = beeindigd[0].Gewijzigd!.Value;
                var alleen = beeindigd.AsEnumerable();
                if (sluitAan)
                {
                    mee = new Toewijzingsversie(beeindigd[0], IsTweede: true);
                    alleen = beeindigd.Skip(1);
                }

                foreach (var toewijzing in alleen)
                {
                    Verstuur(vroegst, [new Toewijzingsversie(toewijzing, IsTweede: true)]);
                }
            }
        }
    }

    /// <summary>De toewijzingen waarvan de Einddatum later is bepaald, met de dag waarop dat is gestuurd; leeg als die er niet zijn.</summary>
    private List<Wereldtoewijzing>? Beeindig(Besluit besluit, List<Wereldtoewijzing> toewijzingen, DateOnly toegewezen)
    {
        var beeindigd = toewijzingen.FindAll(t => t.EersteEinddatum != t.Einddatum);
        if (beeindigd.Count == 0)
        {
            return null;
        }

        var einde = besluit.FeitelijkEinde;
        var dag = Laatste(einde.AddDays(_bron.Tussen(-10, 5)), toegewezen.AddDays(1));
        var laatst = Maand.Van(einde).LaatsteDag;
        foreach (var toewijzing in beeindigd)
        {
            toewijzing.Gewijzigd = dag < laatst ? dag : laatst;
            toewijzing.RedenWijziging = besluit.Reden ?? "05";
        }

        return beeindigd;
    }

    /// <summary>Een toewijzing die per ongeluk is gestuurd en kort daarna is verwijderd (RedenWijziging 13). Er wordt niets op geleverd.</summary>
    private void Vergissing(Besluit besluit, DateOnly bekend)
    {
        var ingang = Laatste(besluit.Ingangsdatum, _wereld.EersteDag);
        var gestuurd = Laatste(Aankondiging(ingang), bekend);
        var verwijderd = gestuurd.AddDays(_bron.Tussen(2, 20));
        if (ingang > besluit.FeitelijkEinde || verwijderd > _wereld.LaatsteDag)
        {
            return;
        }

        var bron = _wereld.Bron(Stroom.Omvang, _client.Index, _client.Toewijzingen.Count);
        var looptijd = new Periode(ingang, besluit.FeitelijkEinde);
        var toegekend = Omvangkeuze.Kies(_client.Aanbieder, besluit.Product, looptijd, gewoon: true, metBudget: false, bron);
        var toewijzing = Voegtoe(besluit.Product, toegekend, ingang, looptijd.Eind, ingang);
        toewijzing.Toegewezen = gestuurd;
        toewijzing.Gewijzigd = verwijderd;
        toewijzing.RedenWijziging = "13";
        Verstuur(gestuurd, [new Toewijzingsversie(toewijzing, IsTweede: false)]);
        Verstuur(verwijderd, [new Toewijzingsversie(toewijzing, IsTweede: true)]);
    }

    /// <summary>De toewijzingen van een besluit op één spoor: meestal een, soms twee die op elkaar volgen.</summary>
    private Wereldtoewijzing[] Maak(Besluit besluit, int spoor)
    {
        var lang = besluit.Reden is null && besluit.FeitelijkEinde.DayNumber - besluit.Ingangsdatum.DayNumber > 120;
        if (spoor > 0 && lang && _bron.Kans(50))
        {
            var helft = besluit.Ingangsdatum.AddDays(_bron.Tussen(30, 90));
            return
            [
                Maak(besluit, spoor, new Periode(besluit.Ingangsdatum, helft), heel: false),
                Maak(besluit, spoor, new Periode(helft.AddDays(1), besluit.Einddatum), heel: false),
            ];
        }

        return [Maak(besluit, spoor, new Periode(besluit.Ingangsdatum, besluit.Einddatum), heel: true)];
    }

    /// <param name="heel">De toewijzing beslaat het hele besluit; alleen dan kan zij zonder Einddatum zijn of voortijdig eindigen.</param>
    private Wereldtoewijzing Maak(Besluit besluit, int spoor, Periode looptijd, bool heel)
    {
        var bron = _wereld.Bron(Stroom.Omvang, _client.Index, _client.Toewijzingen.Count);
        var gewoon = _client.IsVast && spoor == 0;
        var budgetKan = _wereld.Opdracht.RegelsPerClient == 1;
        var toegekend = Omvangkeuze.Kies(_client.Aanbieder, besluit.Product, looptijd, gewoon, budgetKan, bron);
        var isOpen = heel && toegekend.ZonderEinde;
        // An open allocation that should end after the world has not been ended yet.
        DateOnly? einddatum = !heel ? looptijd.Eind : isOpen && besluit.FeitelijkEinde > _wereld.LaatsteDag ? null : besluit.FeitelijkEinde;
        return Voegtoe(besluit.Product, toegekend, looptijd.Begin, isOpen ? null : looptijd.Eind, einddatum);
    }

    private Wereldtoewijzing Voegtoe(Product product, Toegekend toegekend, DateOnly ingang, DateOnly? eersteEinddatum, DateOnly? einddatum)
    {
        var volgnummer = _client.Toewijzingen.Count + 1;
        if (volgnummer >= NummersPerClient)
        {
            throw new InvalidOperationException("Een client heeft meer toewijzingen dan er nummers voor hem zijn.");
        }

        var toewijzing = new Wereldtoewijzing
        {
            Client = _client,
            Nummer = ((_client.Index + 1) * NummersPerClient) + volgnummer,
            Product = product,
            Ingangsdatum = ingang,
            EersteEinddatum = eersteEinddatum,
            Einddatum = einddatum,
            Omvang = toegekend.Omvang,
            Budget = toegekend.Budget,
            MinutenPerWeek = toegekend.MinutenPerWeek,
            Eenheid = toegekend.Eenheid,
        };
        _client.Toewijzingen.Add(toewijzing);
        return toewijzing;
    }

    private void Verstuur(DateOnly dagtekening, List<Toewijzingsversie> versies) =>
        _posten.Add(new Toewijzingspost(dagtekening, _client, _volgorde++, versies));

    /// <summary>Meestal vooraf, soms een paar dagen te laat, maar in de maand van ingang.</summary>
    private DateOnly Aankondiging(DateOnly ingang)
    {
        var dag = ingang.AddDays(_bron.Tussen(-21, 7));
        var laatst = Maand.Van(ingang).LaatsteDag;
        return dag < laatst ? dag : laatst;
    }

    private static DateOnly Laatste(DateOnly a, DateOnly b) => a > b ? a : b;
}

using Declaraties.Domein;

namespace Declaraties.Worker.Genereren;

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
    public static void Maak(Wereld wereld, Wereldclient client, List<Toewijzingspost> posten)
    {
        var besluiten = Besluiten.Van(client, wereld);
        var levensloop = new Levensloop(wereld, client, posten);
        for (var spoor = 0; spoor < wereld.Opdracht.RegelsPerClient; spoor++)
        {
            levensloop.Spoor(besluiten, spoor);
        }

        if (!client.IsVast && levensloop._bron.Kans(60))
        {
            levensloop.Vergissing(levensloop._bron.Kies<Besluit>([.. besluiten]));
        }
    }

    /// <summary>De toewijzingen die één voor één op elkaar volgen. Andere sporen lopen ernaast en staan nooit in hetzelfde bericht (TR302).</summary>
    private void Spoor(List<Besluit> besluiten, int spoor)
    {
        var open = new List<Toewijzingsversie>();
        DateOnly? dagtekening = null;
        for (var i = 0; i < besluiten.Count; i++)
        {
            var besluit = besluiten[i];
            if (spoor > 0 && besluit.Reden is null && besluit.FeitelijkEinde.DayNumber - besluit.Ingangsdatum.DayNumber > 120 && _bron.Kans(80))
            {
                // Two allocations that follow each other, announced together.
                var helft = besluit.Ingangsdatum.AddDays(_bron.Tussen(30, 90));
                var eerste = Maak(besluit, spoor, besluit.Ingangsdatum, helft, heel: false);
                dagtekening ??= Aankondiging(eerste.Ingangsdatum);
                Kondig(open, eerste, dagtekening.Value);
                Kondig(open, Maak(besluit, spoor, helft.AddDays(1), besluit.Einddatum, heel: false), dagtekening.Value);
                Verstuur(open, ref dagtekening);
                continue;
            }

            var toewijzing = Maak(besluit, spoor, besluit.Ingangsdatum, besluit.Einddatum, heel: true);
            dagtekening ??= Aankondiging(toewijzing.Ingangsdatum);
            Kondig(open, toewijzing, dagtekening.Value);
            Verstuur(open, ref dagtekening);

            if (toewijzing.EersteEinddatum != toewijzing.Einddatum)
            {
                var einde = besluit.FeitelijkEinde;
                dagtekening = Begrens(einde.AddDays(_bron.Tussen(-10, 5)), toewijzing.Toegewezen.AddDays(1), Maand.Van(einde).LaatsteDag);
                toewijzing.Gewijzigd = dagtekening;
                toewijzing.RedenWijziging = besluit.Reden ?? "05";
                open.Add(new Toewijzingsversie(toewijzing, IsTweede: true));
                var sluitAan = i + 1 < besluiten.Count && besluiten[i + 1].Ingangsdatum == einde.AddDays(1);
                if (!sluitAan)
                {
                    Verstuur(open, ref dagtekening);
                }
            }
        }

        if (open.Count > 0)
        {
            Verstuur(open, ref dagtekening);
        }
    }

    /// <summary>Een toewijzing die per ongeluk is gestuurd en kort daarna is verwijderd (RedenWijziging 13). Er wordt niets op geleverd.</summary>
    private void Vergissing(Besluit besluit)
    {
        var ingang = besluit.Ingangsdatum > _wereld.EersteDag ? besluit.Ingangsdatum : _wereld.EersteDag;
        var gestuurd = Aankondiging(ingang);
        var verwijderd = gestuurd.AddDays(_bron.Tussen(2, 20));
        if (ingang > besluit.FeitelijkEinde || verwijderd > _wereld.LaatsteDag)
        {
            return;
        }

        var bron = _wereld.Bron(Stroom.Omvang, _client.Index, _client.Toewijzingen.Count);
        var looptijd = new Periode(ingang, ingang.AddMonths(6));
        var toegekend = Omvangkeuze.Kies(_client.Aanbieder, besluit.Product, looptijd, gewoon: true, metBudget: false, bron);
        var toewijzing = Voegtoe(besluit.Product, toegekend, ingang, looptijd.Eind, ingang);
        toewijzing.Gewijzigd = verwijderd;
        toewijzing.RedenWijziging = "13";
        var open = new List<Toewijzingsversie>();
        DateOnly? dagtekening = gestuurd;
        Kondig(open, toewijzing, gestuurd);
        Verstuur(open, ref dagtekening);
        open.Add(new Toewijzingsversie(toewijzing, IsTweede: true));
        dagtekening = verwijderd;
        Verstuur(open, ref dagtekening);
    }

    /// <param name="heel">De toewijzing beslaat het hele besluit; alleen dan kan zij zonder Einddatum zijn of voortijdig eindigen.</param>
    private Wereldtoewijzing Maak(Besluit besluit, int spoor, DateOnly ingang, DateOnly einde, bool heel)
    {
        var bron = _wereld.Bron(Stroom.Omvang, _client.Index, _client.Toewijzingen.Count);
        var gewoon = _client.IsVast && spoor == 0;
        var budgetKan = _wereld.Opdracht.RegelsPerClient == 1;
        var toegekend = Omvangkeuze.Kies(_client.Aanbieder, besluit.Product, new Periode(ingang, einde), gewoon, budgetKan, bron);
        var isEnkel = heel && toegekend.ZonderEinde;
        DateOnly? eerste = isEnkel ? null : einde;
        // An open allocation that should end after the world has not been ended yet.
        DateOnly? laatste = !heel ? einde : isEnkel && besluit.FeitelijkEinde > _wereld.LaatsteDag ? null : besluit.FeitelijkEinde;
        return Voegtoe(besluit.Product, toegekend, ingang, eerste, laatste);
    }

    private Wereldtoewijzing Voegtoe(Product product, Toegekend toegekend, DateOnly ingang, DateOnly? eerste, DateOnly? laatste)
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
            EersteEinddatum = eerste,
            Einddatum = laatste,
            Toegewezen = ingang,
            Omvang = toegekend.Omvang,
            Budget = toegekend.Budget,
            MinutenPerWeek = toegekend.MinutenPerWeek,
            Eenheid = toegekend.Eenheid,
        };
        _client.Toewijzingen.Add(toewijzing);
        return toewijzing;
    }

    private static void Kondig(List<Toewijzingsversie> open, Wereldtoewijzing toewijzing, DateOnly dagtekening)
    {
        toewijzing.Toegewezen = dagtekening;
        open.Add(new Toewijzingsversie(toewijzing, IsTweede: false));
    }

    private void Verstuur(List<Toewijzingsversie> open, ref DateOnly? dagtekening)
    {
        _posten.Add(new Toewijzingspost(dagtekening!.Value, _client, _volgorde++, [.. open]));
        open.Clear();
        dagtekening = null;
    }

    /// <summary>Meestal vooraf, soms een paar dagen te laat, maar in de maand van ingang.</summary>
    private DateOnly Aankondiging(DateOnly ingang) =>
        Begrens(ingang.AddDays(_bron.Tussen(-21, 7)), DateOnly.MinValue, Maand.Van(ingang).LaatsteDag);

    private static DateOnly Begrens(DateOnly dag, DateOnly vroegst, DateOnly laatst) =>
        dag > laatst ? laatst : dag < vroegst ? vroegst : dag;
}

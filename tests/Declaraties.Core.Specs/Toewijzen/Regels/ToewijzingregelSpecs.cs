using Declaraties.Toewijzen;

namespace Declaraties.Core.Specs.Toewijzen.Regels;

/// <summary>Toetst één regel voor een WMO301 langs de weg die elk bericht gaat, met plaats en verwijzing van de bevinding.</summary>
public abstract class ToewijzingregelSpecs(ToewijzingRegel regel)
{
    protected void Voldoet(EenToewijzingBericht bericht, EenToewijzingsdossier? dossier = null) =>
        Assert.That(Bevindingen(bericht, dossier).Select(b => b.Toelichting), Is.Empty);

    protected Bevinding VoldoetNietBijHeader(EenToewijzingBericht bericht, EenToewijzingsdossier dossier) =>
        VoldoetNiet(bericht, Berichtklasse.Header, bericht.Bouw().Kop.Identificatie.Identificatie, bericht.Bouw().Kop.Plaats, dossier);

    protected Bevinding VoldoetNietBijClient(EenToewijzingBericht bericht) =>
        VoldoetNiet(bericht, Berichtklasse.Client, null, EenToewijzingBericht.PlaatsVanClient);

    protected Bevinding VoldoetNietBijRelatie(EenToewijzingBericht bericht, int volgnummer = 0) =>
        VoldoetNiet(bericht, Berichtklasse.Relatie, bericht.Bouw().Client.Relaties[volgnummer].Nummer, EenToewijzingBericht.PlaatsVanRelatie(volgnummer));

    protected Bevinding VoldoetNietBijContact(EenToewijzingBericht bericht, int volgnummer = 0) =>
        VoldoetNiet(bericht, Berichtklasse.Contact, null, EenToewijzingBericht.PlaatsVanContact(volgnummer));

    protected Bevinding VoldoetNietBijContactVanRelatie(EenToewijzingBericht bericht, int volgnummer = 0) =>
        VoldoetNiet(bericht, Berichtklasse.Contact, bericht.Bouw().Client.Relaties[volgnummer].Nummer, EenToewijzingBericht.PlaatsVanRelatieContact(volgnummer));

    protected Bevinding VoldoetNietBijToegewezenProduct(EenToewijzingBericht bericht, int volgnummer = 0, EenToewijzingsdossier? dossier = null)
    {
        var nummer = bericht.Bouw().Client.ToegewezenProducten[volgnummer].Toewijzing.ToewijzingNummer;
        return VoldoetNiet(bericht, Berichtklasse.ToegewezenProduct, $"{nummer}", EenToewijzingBericht.PlaatsVanToegewezenProduct(volgnummer), dossier);
    }

    private Bevinding VoldoetNiet(EenToewijzingBericht bericht, Berichtklasse klasse, string? referentie, Plaats plaats, EenToewijzingsdossier? dossier = null)
    {
        var bevindingen = Bevindingen(bericht, dossier);
        Assert.That(bevindingen, Has.Count.EqualTo(1), $"Eén bevinding van {regel}");
        var bevinding = bevindingen[0];
        Assert.Multiple(() =>
        {
            Assert.That(bevinding.Klasse, Is.EqualTo(klasse));
            Assert.That(bevinding.Referentie, Is.EqualTo(referentie));
            Assert.That(bevinding.Plaats, Is.EqualTo(plaats));
            Assert.That(bevinding.Toelichting, Is.Not.Empty);
            Assert.That(bevinding.ZouVoldoen, Is.Not.Empty);
            Assert.That($"{bevinding.Toelichting} {bevinding.ZouVoldoen}", Does.Not.Contain(bericht.Bouw().Client.Bsn.Voluit()));
        });
        return bevinding;
    }

    private List<Bevinding> Bevindingen(EenToewijzingBericht bericht, EenToewijzingsdossier? dossier)
    {
        var gebouwd = bericht.Bouw();
        IEnumerable<Bevinding> alle = regel.Niveau == Niveau.BinnenBericht ? ToewijzingControle.BinnenBericht(gebouwd)
            : regel.IsSignaal ? ToewijzingControle.Signalen(gebouwd, (dossier ?? new()).Bouw())
            : ToewijzingControle.TussenBerichten(gebouwd, (dossier ?? new()).Bouw());
        return [.. alle.Where(bevinding => bevinding.Regel == regel)];
    }
}

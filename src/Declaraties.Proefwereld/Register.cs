using Declaraties.Domein;

namespace Declaraties.Proefwereld;

/// <summary>
/// Het contactenregister van een wereld. Het draagt wat er is geclaimd, op enkele maanden van toewijzingen na: die krijgen om de beurt een fout. De eerste komen vroeg, zodat
/// ook een kleine wereld elke fout heeft.
/// </summary>
internal sealed class Register(Wereld wereld, Claimboek claims, Declarabelafspraken afspraken)
{
    private const int KansFout = 80;
    private const int Vroeg = 15;
    private const int EenOpDeZoveel = 3;
    private int _beurt;
    private int _maanden;

    public void Schrijf(IReadOnlyList<Wereldclient> clienten, Registerbestand bestand, CancellationToken stop)
    {
        List<Wereldtoewijzing> toewijzingen =
            [.. clienten.OrderBy(client => client.Aanbieder.Index).ThenBy(client => client.Gemeente.Index).SelectMany(client => client.Toewijzingen)];
        for (var index = 0; index < wereld.Opdracht.Maanden; index++)
        {
            stop.ThrowIfCancellationRequested();
            var maand = wereld.MaandVan(index);
            foreach (var toewijzing in toewijzingen)
            {
                if (claims.Minuten(toewijzing, maand) is > 0 and var minuten)
                {
                    Schrijf(toewijzing, maand, minuten, bestand);
                }
            }
        }
    }

    private void Schrijf(Wereldtoewijzing toewijzing, Maand maand, int minuten, Registerbestand bestand)
    {
        var maandnummer = (maand.Jaar * 12) + maand.Nummer;
        var register = new Contactmaand(toewijzing, maand, wereld.Bron(Stroom.Contacten, toewijzing.Nummer, maandnummer));
        var fout = IsFout(toewijzing, maandnummer) ? Volgende(register) : Contactfout.Geen;
        var contacten = register.Maak(minuten, afspraken.Online(maand), fout);
        foreach (var contact in contacten)
        {
            bestand.Schrijf(wereld.Wet, toewijzing.Client, contact);
        }

        if (fout is Contactfout.Geen or Contactfout.BuitenToewijzing && register.IsAlleenLaatsteWeek)
        {
            bestand.Verwacht(wereld.Wet, toewijzing.Client, maand, toewijzing.Nummer, Contactfout.LaatsteWeek);
        }

        if (fout == Contactfout.BuitenToewijzing)
        {
            // It is on a number of its own where the allocation runs all month.
            var buiten = contacten.First(contact => contact.ToewijzingNummer != toewijzing.Nummer || !toewijzing.Looptijd.Bevat(contact.Datum));
            bestand.Verwacht(wereld.Wet, toewijzing.Client, maand, buiten.ToewijzingNummer, fout);
        }
        else if (fout != Contactfout.Geen)
        {
            bestand.Verwacht(wereld.Wet, toewijzing.Client, maand, toewijzing.Nummer, fout);
        }
    }

    private bool IsFout(Wereldtoewijzing toewijzing, int maandnummer)
    {
        var volgnummer = ++_maanden;
        return volgnummer <= Vroeg ? volgnummer % EenOpDeZoveel == 0 : wereld.Bron(Stroom.Contactfouten, toewijzing.Nummer, maandnummer).Kans(KansFout);
    }

    private Contactfout Volgende(Contactmaand register)
    {
        var fout = Om();
        return fout == Contactfout.LaatsteWeek && !register.HeeftLaatsteWeek ? Om() : fout;
    }

    private Contactfout Om() => Contactfouten.OmDeBeurt[_beurt++ % Contactfouten.OmDeBeurt.Count];
}

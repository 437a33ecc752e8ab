using Declaraties.Berichten;
using Declaraties.Berichten.Enveloppen;
using Declaraties.Dienst.Enveloppen;
using Declaraties.Domein;

namespace Declaraties.Worker.Opdrachten;

/// <summary>Een bestand waarin een bericht wordt geschreven, en dat daarna een envelop om dat bericht is. Wat geen bericht blijkt te zijn blijft zoals het is.</summary>
/// <param name="bestand">Waarin het komt.</param>
internal sealed class Envelopbestand(Stream bestand) : MemoryStream
{
    protected override void Dispose(bool disposing)
    {
        if (disposing && CanRead)
        {
            Sluit();
            bestand.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Sluit()
    {
        if (Omhulsel() is not { } envelop)
        {
            WriteTo(bestand);
            return;
        }

        Position = 0;
        foreach (var deel in Envelopschrijver.Delen(envelop, this))
        {
            bestand.Write(deel.Span);
        }
    }

    private Envelop? Omhulsel()
    {
        var bytes = GetBuffer().AsMemory(0, (int)Length);
        var declaratie = Berichtlezer.LeesDeclaratie(bytes);
        return declaratie.IsAnder && Berichtlezer.LeesToewijzing(bytes) is { Kop: { } kop, Berichtnaam: { } naam } ? Om(naam, kop)
            : declaratie is { Kop: { } eigen, Berichtnaam: { } eigenNaam } ? Om(eigenNaam, eigen)
            : null;
    }

    private Envelop Om(string functie, BerichtKop kop)
    {
        Position = 0;
        return Envelopmaker.Heen(functie, kop, this);
    }
}

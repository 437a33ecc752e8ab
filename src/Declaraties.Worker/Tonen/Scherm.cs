using System.Globalization;
using System.Text;
using Declaraties.Dienst.Schijf;

namespace Declaraties.Worker.Tonen;

/// <summary>
/// Waar het programma tegen praat. Wat gevraagd is (een tabel, een samenvatting, JSON) gaat naar <see cref="Uit"/>; wat erbij gezegd wordt
/// (voortgang, fouten) naar <see cref="Fout"/>, zodat de uitvoer zonder meer verder te verwerken is. Kleur alleen op een terminal.
/// </summary>
public sealed class Scherm
{
    private readonly bool _kleurUit;
    private readonly bool _kleurFout;
    private readonly bool _voortgangOpEenRegel;
    private readonly TimeProvider _klok;
    private long _laatsteVoortgang;
    private bool _voortgangStaat;

    public Scherm(TextWriter uit, TextWriter fout, bool kleurUit, bool kleurFout, TimeProvider klok)
    {
        Uit = uit;
        Fout = fout;
        _kleurUit = kleurUit;
        _kleurFout = kleurFout;
        _voortgangOpEenRegel = kleurFout;
        _klok = klok;
        _laatsteVoortgang = klok.GetTimestamp();
    }

    public TextWriter Uit { get; }

    public TextWriter Fout { get; }

    public static Scherm VanConsole()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var kleurMag = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new Scherm(
            new StreamWriter(Console.OpenStandardOutput(), utf8, bufferSize: 16 * 1024) { AutoFlush = false, NewLine = "\n" },
            new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true, NewLine = "\n" },
            kleurMag && !Console.IsOutputRedirected,
            kleurMag && !Console.IsErrorRedirected,
            TimeProvider.System);
    }

    public void Zeg(string tekst)
    {
        // Op een terminal staan beide door elkaar; dan wel in de volgorde waarin het gebeurde.
        Uit.Flush();
        WisVoortgang();
        Fout.WriteLine(tekst);
    }

    public void Klaag(string tekst)
    {
        Uit.Flush();
        WisVoortgang();
        Fout.WriteLine(Kleur(tekst, "31", _kleurFout));
    }

    /// <summary>Elk op een eigen regel.</summary>
    public void Klaag(IEnumerable<string> teksten)
    {
        foreach (var tekst in teksten)
        {
            Klaag(tekst);
        }
    }

    public string Vet(string tekst) => Kleur(tekst, "1", _kleurUit);

    /// <summary>Meldt hoe ver lang werk is: op een terminal ter plaatse, anders af en toe een regel.</summary>
    public void Voortgang(string wat, long gedaan, long totaal)
    {
        var wachttijd = _voortgangOpEenRegel ? TimeSpan.FromMilliseconds(100) : TimeSpan.FromSeconds(10);
        if (_klok.GetElapsedTime(_laatsteVoortgang) < wachttijd)
        {
            return;
        }

        _laatsteVoortgang = _klok.GetTimestamp();
        var tekst = string.Create(CultureInfo.InvariantCulture, $"{wat}: {gedaan} van {totaal}");
        if (_voortgangOpEenRegel)
        {
            Fout.Write("\r" + tekst + "\u001b[K");
            _voortgangStaat = true;
        }
        else
        {
            Fout.WriteLine(tekst);
        }
    }

    /// <summary>Zegt waarom er verder niets meer komt. Gooit nooit: ook als de uitvoer zelf het probleem is.</summary>
    public void KlaagTotSlot(string tekst)
    {
        try
        {
            Klaag(tekst);
        }
        catch (Exception fout) when (Schijffout.Is(fout))
        {
            // A full disk or a closed handle; the exit code still tells.
        }
    }

    /// <summary>Schrijft weg wat nog klaarstaat.</summary>
    /// <returns>Of alles is weggeschreven.</returns>
    public bool Sluit()
    {
        try
        {
            WisVoortgang();
            Uit.Flush();
            Fout.Flush();
            return true;
        }
        catch (Exception fout) when (Schijffout.Is(fout))
        {
            return false;
        }
    }

    private void WisVoortgang()
    {
        if (_voortgangStaat)
        {
            Fout.Write("\r\u001b[K");
            _voortgangStaat = false;
        }
    }

    private static string Kleur(string tekst, string code, bool mag) => mag ? $"\u001b[{code}m{tekst}\u001b[0m" : tekst;
}

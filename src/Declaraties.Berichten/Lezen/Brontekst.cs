namespace Declaraties.Berichten.Lezen;

/// <summary>
/// Loopt teken voor teken door het bestand en houdt regel en kolom bij, zoals de XML-lezer ze telt. Alleen voor wie moet uitleggen
/// waarom een bestand geen XML is.
/// </summary>
internal sealed class Brontekst(Invoer invoer)
{
    private readonly char[] _buffer = new char[4096];
    private int _plaats;
    private int _eind;
    private char _vorige;

    /// <summary>Regel en kolom van het volgende teken.</summary>
    public int Regel { get; private set; } = 1;

    public int Kolom { get; private set; } = 1;

    /// <summary>Het volgende teken zonder het te nemen; 0 aan het einde en bij bytes die niet te lezen zijn.</summary>
    public char Kijk()
    {
        if (_plaats == _eind)
        {
            _plaats = 0;
            _eind = 0;
            try
            {
                invoer.Hervat();
                _eind = invoer.Read(_buffer, 0, _buffer.Length);
            }
            catch (OngeldigeBytesException)
            {
                // What comes after cannot be read; this is where the readable text ends.
            }
        }

        return _plaats < _eind ? _buffer[_plaats] : '\0';
    }

    public bool IsOp => Kijk() == '\0' && _plaats == _eind;

    public char Neem()
    {
        var teken = Kijk();
        if (_plaats == _eind)
        {
            return '\0';
        }

        _plaats++;
        if (teken == '\n' && _vorige == '\r')
        {
            // The carriage return already ended the line.
        }
        else if (teken is '\n' or '\r')
        {
            Regel++;
            Kolom = 1;
        }
        else
        {
            Kolom++;
        }

        _vorige = teken;
        return teken;
    }

    /// <summary>Gaat naar een plaats en geeft de (hoogstens drie) tekens die er vlak voor staan.</summary>
    public string NaarPlaats(int regel, int kolom)
    {
        var ervoor = "";
        while ((Regel < regel || (Regel == regel && Kolom < kolom)) && !IsOp)
        {
            // Only the last line matters; until then nothing is kept.
            var teken = Neem();
            ervoor = Regel < regel ? "" : (ervoor.Length == 3 ? ervoor[1..] : ervoor) + teken;
        }

        return ervoor;
    }

    public string Neem(int aantal)
    {
        var tekst = new System.Text.StringBuilder(aantal);
        while (tekst.Length < aantal && !IsOp)
        {
            tekst.Append(Neem());
        }

        return tekst.ToString();
    }
}

namespace Declaraties.Domein;

/// <summary>COD043: D of C. De onderliggende waarde is de letter zelf.</summary>
public enum DebetCredit
{
    Onbekend = 0,
    Credit = 'C',
    Debet = 'D',
}

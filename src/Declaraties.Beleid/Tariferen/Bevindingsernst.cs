namespace Declaraties.Beleid.Tariferen;

/// <summary>Hoe erg een bevinding over een tariefset is.</summary>
public enum Bevindingsernst
{
    Fout,
    Waarschuwing,
}

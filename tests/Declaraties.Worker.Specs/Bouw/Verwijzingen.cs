using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Declaraties.Worker.Specs.Bouw;

/// <summary>Welke types van een assembly elkaar nodig hebben, gelezen uit wat de compiler ervan maakte: ook wat in Razor staat of uit een generator komt.</summary>
internal sealed class Verwijzingen : IDisposable
{
    private static readonly Dictionary<ushort, OperandType> _operanden = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(veld => (OpCode)veld.GetValue(null)!)
        .ToDictionary(code => unchecked((ushort)code.Value), code => code.OperandType);

    private readonly PEReader _bestand;
    private readonly MetadataReader _lezer;
    private readonly Verzamelaar _verzamelaar;
    private HashSet<TypeDefinitionHandle> _gezien = [];

    public Verwijzingen(string assembly)
    {
        _bestand = new PEReader(File.OpenRead(assembly));
        _lezer = _bestand.GetMetadataReader();
        _verzamelaar = new Verzamelaar(this);
    }

    /// <summary>Elk paar van een type en een ander van deze assembly dat het noemt, als volledige naam van het buitenste type.</summary>
    public IEnumerable<(string Van, string Naar)> Paren()
    {
        foreach (var type in _lezer.TypeDefinitions)
        {
            _gezien = [];
            Lees(_lezer.GetTypeDefinition(type));
            var van = Naam(type);
            foreach (var naar in _gezien.Select(Naam).Distinct().Where(naar => naar != van))
            {
                yield return (van, naar);
            }
        }
    }

    /// <summary>De volledige namen van de buitenste types.</summary>
    public IEnumerable<string> Types() => _lezer.TypeDefinitions.Select(Naam).Distinct();

    public void Dispose() => _bestand.Dispose();

    private void Lees(TypeDefinition type)
    {
        Zie(type.BaseType);
        foreach (var vlak in type.GetInterfaceImplementations())
        {
            Zie(_lezer.GetInterfaceImplementation(vlak).Interface);
        }

        Attributen(type.GetCustomAttributes());
        foreach (var veld in type.GetFields().Select(_lezer.GetFieldDefinition))
        {
            _ = veld.DecodeSignature(_verzamelaar, null);
            Attributen(veld.GetCustomAttributes());
        }

        foreach (var methode in type.GetMethods().Select(_lezer.GetMethodDefinition))
        {
            _ = methode.DecodeSignature(_verzamelaar, null);
            Attributen(methode.GetCustomAttributes());
            if (methode.RelativeVirtualAddress != 0)
            {
                Code(_bestand.GetMethodBody(methode.RelativeVirtualAddress));
            }
        }
    }

    private void Attributen(CustomAttributeHandleCollection attributen)
    {
        foreach (var attribuut in attributen)
        {
            Zie(_lezer.GetCustomAttribute(attribuut).Constructor);
        }
    }

    private void Code(MethodBodyBlock lichaam)
    {
        if (!lichaam.LocalSignature.IsNil)
        {
            _ = _lezer.GetStandaloneSignature(lichaam.LocalSignature).DecodeLocalSignature(_verzamelaar, null);
        }

        foreach (var vangst in lichaam.ExceptionRegions)
        {
            Zie(vangst.CatchType);
        }

        var il = lichaam.GetILReader();
        while (il.RemainingBytes > 0)
        {
            ushort code = il.ReadByte();
            if (code == 0xFE)
            {
                code = (ushort)(0xFE00 | il.ReadByte());
            }

            switch (_operanden[code])
            {
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType:
                    Zie(MetadataTokens.EntityHandle(il.ReadInt32()));
                    break;
                case OperandType.InlineSwitch:
                    var sprongen = il.ReadInt32();
                    il.Offset += sprongen * sizeof(int);
                    break;
                case OperandType.InlineNone:
                    break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                    il.Offset += 1;
                    break;
                case OperandType.InlineVar:
                    il.Offset += 2;
                    break;
                case OperandType.InlineI8 or OperandType.InlineR:
                    il.Offset += 8;
                    break;
                default:
                    il.Offset += 4;
                    break;
            }
        }
    }

    private void Zie(EntityHandle wat)
    {
        switch (wat.Kind)
        {
            case HandleKind.TypeDefinition when !wat.IsNil:
                _gezien.Add((TypeDefinitionHandle)wat);
                break;
            case HandleKind.TypeSpecification:
                _ = _lezer.GetTypeSpecification((TypeSpecificationHandle)wat).DecodeSignature(_verzamelaar, null);
                break;
            case HandleKind.FieldDefinition:
                _gezien.Add(_lezer.GetFieldDefinition((FieldDefinitionHandle)wat).GetDeclaringType());
                break;
            case HandleKind.MethodDefinition:
                _gezien.Add(_lezer.GetMethodDefinition((MethodDefinitionHandle)wat).GetDeclaringType());
                break;
            case HandleKind.MethodSpecification:
                var invulling = _lezer.GetMethodSpecification((MethodSpecificationHandle)wat);
                _ = invulling.DecodeSignature(_verzamelaar, null);
                Zie(invulling.Method);
                break;
            case HandleKind.MemberReference:
                var lid = _lezer.GetMemberReference((MemberReferenceHandle)wat);
                Zie(lid.Parent);
                if (lid.GetKind() == MemberReferenceKind.Method)
                {
                    _ = lid.DecodeMethodSignature(_verzamelaar, null);
                }
                else
                {
                    _ = lid.DecodeFieldSignature(_verzamelaar, null);
                }

                break;
            default:
                break;
        }
    }

    private string Naam(TypeDefinitionHandle type)
    {
        var buitenste = _lezer.GetTypeDefinition(type);
        while (!buitenste.GetDeclaringType().IsNil)
        {
            buitenste = _lezer.GetTypeDefinition(buitenste.GetDeclaringType());
        }

        return $"{_lezer.GetString(buitenste.Namespace)}.{_lezer.GetString(buitenste.Name).Split('`')[0]}";
    }

    /// <summary>Leest handtekeningen alleen om te zien welke types erin staan.</summary>
    private sealed class Verzamelaar(Verwijzingen verwijzingen) : ISignatureTypeProvider<bool, object?>
    {
        public bool GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => verwijzingen._gezien.Add(handle);

        public bool GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
            reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

        public bool GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => false;

        public bool GetPrimitiveType(PrimitiveTypeCode typeCode) => false;

        public bool GetSZArrayType(bool elementType) => false;

        public bool GetArrayType(bool elementType, ArrayShape shape) => false;

        public bool GetByReferenceType(bool elementType) => false;

        public bool GetPointerType(bool elementType) => false;

        public bool GetPinnedType(bool elementType) => false;

        public bool GetModifiedType(bool modifier, bool unmodifiedType, bool isRequired) => false;

        public bool GetGenericInstantiation(bool genericType, ImmutableArray<bool> typeArguments) => false;

        public bool GetGenericMethodParameter(object? genericContext, int index) => false;

        public bool GetGenericTypeParameter(object? genericContext, int index) => false;

        public bool GetFunctionPointerType(MethodSignature<bool> signature) => false;
    }
}
